import type {
  ColleagueListView,
  FamilyThreadView,
  Language,
  NoteListView,
  ProposalView,
  SurveyAnswersView,
} from '#contracts';
import type { ProposalEvent } from '#domain';
import { queryOptions } from '@tanstack/react-query';
import { loadForms } from '../instrument/forms.ts';
import { api } from '../api/api.ts';

/** A proposal as this officer may see it. What the API says in words is in the reader's language. */
export const proposalQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['proposal', id, 'view', language],
    queryFn: ({ signal }) => api<ProposalView>(`/proposals/${id}`, { signal }),
  });

/** One line of the file, as the record keeps it. */
export type FileLine = ProposalEvent & { prevHash: string; hash: string };
export type File = { events: FileLine[]; names?: Readonly<Record<string, string>> };

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposal', id, 'file'],
    queryFn: ({ signal }) => api<File>(`/proposals/${id}/events`, { signal }),
  });

/** The thread of a family. Reading it is recorded, so it is not read again by itself. */
export const familyQuery = (id: string) =>
  queryOptions({
    queryKey: ['family', id],
    queryFn: ({ signal }) => api<FamilyThreadView>(`/proposals/${id}/family`, { signal }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** What the family answered, survey by survey. Reading it is recorded, so it is not read again by itself. */
export const answersQuery = (id: string) =>
  queryOptions({
    queryKey: ['answers', id],
    queryFn: async ({ signal }) => {
      const answers = await api<SurveyAnswersView>(`/proposals/${id}/answers`, { signal });
      await loadForms(answers.surveys); // they are read in the words of their forms
      return answers;
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** What officers wrote, by the number of the line. Reading it is recorded, so it is not read again by itself. */
export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposal', id, 'notes'],
    queryFn: ({ signal }) => api<NoteListView>(`/proposals/${id}/notes`, { signal }),
    refetchOnWindowFocus: false,
  });

/** Colleagues whose area holds a place. */
export const colleaguesQuery = (region: string) =>
  queryOptions({
    queryKey: ['officers', region],
    queryFn: ({ signal }) => api<ColleagueListView>(`/officers?${new URLSearchParams({ region })}`, { signal }),
    staleTime: 60_000,
  });
