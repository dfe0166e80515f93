import type { ShortCaution, ShortOptions, ShortQuestion, ShortTopic } from '#domain';
import { type Words, words } from './words.ts';

// oxfmt-ignore
export const TOPIC_WORDS: Record<ShortTopic, Words> = {
  house:   words('Rumah', 'House'),
  water:   words('Air dan penerangan', 'Water and light'),
  kitchen: words('Dapur dan jamban', 'Kitchen and toilet'),
  people:  words('Penghuni', 'People'),
  money:   words('Penghasilan dan pengeluaran', 'Income and spending'),
  assets:  words('Barang dan ternak', 'Belongings and livestock'),
};

// oxfmt-ignore
export const QUESTION_WORDS: Record<ShortQuestion, Words> = {
  area:           words('Berapa luas lantai rumah (m²)?', 'How large is the floor of the house (m²)?'),
  floor:          words('Lantai terluas terbuat dari apa?', 'What is most of the floor made of?'),
  wall:           words('Dinding terluas terbuat dari apa?', 'What are most of the walls made of?'),
  roof:           words('Atap terluas terbuat dari apa?', 'What is most of the roof made of?'),
  water:          words('Dari mana air minum keluarga?', 'Where does the drinking water come from?'),
  waste_distance: words('Berapa jarak sumber air ke penampungan tinja terdekat?', 'How far is that from the nearest waste pit?'),
  light:          words('Dari mana penerangan rumah?', 'What lights the house?'),
  power:          words('Berapa daya listrik yang terpasang?', 'How much power does the meter allow?'),
  cooking:        words('Memasak dengan bahan bakar apa?', 'What does the family cook with?'),
  toilet:         words('Jamban mana yang dipakai?', 'Which toilet does the family use?'),
  members:        words('Berapa orang tinggal di rumah ini?', 'How many people live in this house?'),
  working:        words('Berapa orang yang bekerja minggu lalu?', 'How many of them worked last week?'),
  health:         words('Adakah anggota dengan keadaan ini?', 'Is any of them in one of these situations?'),
  income:         words('Berapa penghasilan keluarga sebulan?', 'How much does the family earn in a month?'),
  expense:        words('Berapa pengeluaran keluarga sebulan?', 'How much does the family spend in a month?'),
  assets:         words('Apa yang dimiliki keluarga?', 'What does the family own?'),
};

// oxfmt-ignore
const BAND_WORDS: Record<ShortOptions['income'], Words> = {
  under_500k: words('Kurang dari Rp500.000', 'Less than Rp500,000'),
  to_1m:      words('Rp500.000 sampai Rp1 juta', 'Rp500,000 to Rp1 million'),
  to_2m:      words('Rp1 juta sampai Rp2 juta', 'Rp1 million to Rp2 million'),
  to_4m:      words('Rp2 juta sampai Rp4 juta', 'Rp2 million to Rp4 million'),
  over_4m:    words('Rp4 juta atau lebih', 'Rp4 million or more'),
};

// oxfmt-ignore
export const OPTION_WORDS: { [Q in keyof ShortOptions]: Record<ShortOptions[Q], Words> } = {
  floor: {
    marble:  words('Marmer atau granit', 'Marble or granite'),
    ceramic: words('Keramik', 'Ceramic tiles'),
    vinyl:   words('Parket, vinil atau karpet', 'Parquet, vinyl or carpet'),
    tile:    words('Ubin, tegel atau teraso', 'Cement tiles or terrazzo'),
    wood:    words('Kayu atau papan', 'Wood'),
    cement:  words('Semen atau bata merah', 'Cement or red brick'),
    bamboo:  words('Bambu', 'Bamboo'),
    earth:   words('Tanah', 'Earth'),
    other:   words('Bahan lain', 'Something else'),
  },
  wall: {
    masonry:          words('Tembok', 'Masonry'),
    plastered_bamboo: words('Plesteran anyaman bambu atau kawat', 'Plastered bamboo or wire'),
    wood:             words('Kayu, papan, gipsum atau GRC', 'Wood, gypsum or fibre cement'),
    woven_bamboo:     words('Anyaman bambu', 'Woven bamboo'),
    logs:             words('Batang kayu', 'Logs'),
    bamboo:           words('Bambu', 'Bamboo'),
    other:            words('Bahan lain', 'Something else'),
  },
  roof: {
    concrete: words('Beton', 'Concrete'),
    tile:     words('Genteng', 'Roof tiles'),
    zinc:     words('Seng', 'Zinc'),
    asbestos: words('Asbes', 'Asbestos'),
    wood:     words('Kayu atau sirap', 'Wood or shingle'),
    bamboo:   words('Bambu', 'Bamboo'),
    palm:     words('Jerami, ijuk atau rumbia', 'Straw or palm'),
    other:    words('Bahan lain', 'Something else'),
  },
  water: {
    bottled:          words('Air kemasan bermerek', 'Bottled water of a brand'),
    refill:           words('Air isi ulang', 'Refilled water'),
    piped:            words('Leding', 'Piped water'),
    pump:             words('Sumur bor atau pompa', 'Bore hole or pump'),
    protected_well:   words('Sumur terlindung', 'Protected well'),
    open_well:        words('Sumur tak terlindung', 'Unprotected well'),
    protected_spring: words('Mata air terlindung', 'Protected spring'),
    open_spring:      words('Mata air tak terlindung', 'Unprotected spring'),
    surface:          words('Sungai, danau, waduk atau kolam', 'River, lake, reservoir or pond'),
    rain:             words('Air hujan', 'Rain'),
    other:            words('Sumber lain', 'Another source'),
  },
  waste_distance: {
    under_10m: words('Kurang dari 10 meter', 'Less than 10 metres'),
    from_10m:  words('10 meter atau lebih', '10 metres or more'),
    unknown:   words('Tidak tahu', 'Nobody knows'),
  },
  light: {
    pln_metered:    words('Listrik PLN dengan meteran', 'PLN electricity with a meter'),
    pln_unmetered:  words('Listrik PLN tanpa meteran', 'PLN electricity without a meter'),
    other_electric: words('Listrik bukan PLN', 'Electricity that is not PLN'),
    none:           words('Bukan listrik', 'No electricity'),
  },
  power: {
    w450:       words('450 watt', '450 watts'),
    w900:       words('900 watt', '900 watts'),
    w1300:      words('1.300 watt', '1,300 watts'),
    w2200:      words('2.200 watt', '2,200 watts'),
    over_w2200: words('Lebih dari 2.200 watt', 'More than 2,200 watts'),
  },
  cooking: {
    electric:   words('Listrik', 'Electricity'),
    lpg_12kg:   words('Elpiji 12 kg', 'LPG, 12 kg'),
    lpg_5kg:    words('Elpiji 5,5 kg', 'LPG, 5.5 kg'),
    lpg_3kg:    words('Elpiji 3 kg', 'LPG, 3 kg'),
    city_gas:   words('Gas kota', 'City gas'),
    biogas:     words('Gas dari kotoran ternak', 'Biogas'),
    kerosene:   words('Minyak tanah', 'Kerosene'),
    charcoal:   words('Arang atau briket', 'Charcoal or briquettes'),
    firewood:   words('Kayu bakar', 'Firewood'),
    other:      words('Bahan lain', 'Something else'),
    no_cooking: words('Tidak memasak di rumah', 'Does not cook at home'),
  },
  toilet: {
    own:      words('Jamban sendiri', 'Its own'),
    shared:   words('Bersama keluarga tertentu', 'Shared with certain families'),
    communal: words('Jamban komunal', 'A communal one'),
    public:   words('Jamban umum', 'A public one'),
    unused:   words('Ada, tetapi tidak dipakai', 'There is one, but unused'),
    none:     words('Tidak ada', 'There is none'),
  },
  health: {
    chronic_illness: words('Sakit menahun', 'Chronic illness'),
    disability:      words('Penyandang disabilitas', 'Disability'),
    needs_care:      words('Lanjut usia yang perlu dirawat', 'Old and in need of care'),
    pregnant:        words('Hamil atau menyusui', 'Pregnant or nursing'),
    none:            words('Tidak ada', 'None of these'),
  },
  income: BAND_WORDS,
  expense: BAND_WORDS,
  assets: {
    fridge:          words('Kulkas', 'Refrigerator'),
    flat_tv:         words('Televisi layar datar 30 inci ke atas', 'Flat television, 30 inches or more'),
    air_conditioner: words('Pendingin ruangan (AC)', 'Air conditioner'),
    computer:        words('Komputer atau laptop', 'Computer'),
    smartphone:      words('Telepon pintar', 'Smart phone'),
    gold:            words('Emas 10 gram atau lebih', 'Gold, 10 grams or more'),
    bicycle:         words('Sepeda', 'Bicycle'),
    motorcycle:      words('Sepeda motor', 'Motorcycle'),
    car:             words('Mobil', 'Car'),
    boat:            words('Perahu', 'Boat'),
    land:            words('Tanah atau sawah di tempat lain', 'Land elsewhere'),
    other_house:     words('Rumah di tempat lain', 'A house elsewhere'),
    cattle:          words('Sapi atau kerbau', 'Cattle or buffalo'),
    goats:           words('Kambing atau domba', 'Goats or sheep'),
    none:            words('Tidak punya satu pun', 'None of these'),
  },
};

/** What looks odd, as a question: it may be right all the same. */
// oxfmt-ignore
export const CAUTION_WORDS: Record<ShortCaution, Words> = {
  spends_beyond_income:    words('Pengeluaran lebih dari tiga kali penghasilan. Benar?', 'They spend more than three times what they earn. Is that right?'),
  more_work_than_live:     words('Yang bekerja lebih banyak daripada yang tinggal di rumah. Benar?', 'More people work than live in the house. Is that right?'),
  crowded:                 words('Rumah ini kurang dari 3 m² untuk tiap orang. Benar?', 'The house has less than 3 m² for each of them. Is that right?'),
  no_power_for_appliances: words('Ada barang listrik di rumah tanpa listrik. Benar?', 'There are appliances in a house without electricity. Is that right?'),
};
