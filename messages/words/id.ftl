# Unreviewed translation: no native speaker has read it yet.

## Starting, language, consent (citizens)

welcome = Selamat datang di { $title }. Ceritakan yang Anda lihat: kami teruskan dan kabari hasilnya.
choose-language = Bahasa apa?
choose-campaign = Kampanye yang mana?
language-name = Bahasa Indonesia
language-changed = Mulai sekarang saya menulis dalam bahasa Indonesia.
notice-long = { $title } menyimpan jawaban, foto dan tempat untuk diperiksa dan ditindaklanjuti. Nomor Anda terkunci; moderator dan kantor tidak melihatnya. Yang terbit: jumlah, dan kasus tanpa nama. Kirim DATASAYA, CABUT atau LUPAKAN kapan saja.
notice-safety = Telegram atau operator bisa melihat Anda menulis ke kami. Pesan tidak terenkripsi ujung ke ujung. Hapus obrolan ini di ponsel Anda. Dalam bahaya hubungi { $number }.
notice-safety-no-number = Telegram atau operator bisa melihat Anda menulis ke kami. Pesan tidak terenkripsi ujung ke ujung. Hapus obrolan ini di ponsel. Bahaya? Panggil tim penyelamat.
yes = Ya
no = Tidak
agreed = Terima kasih. Anda bisa menariknya kapan saja dengan CABUT atau LUPAKAN.
not-agreed = Baik. Tidak ada yang diterbitkan. Jika berubah pikiran, kirim MULAI.
consent-changed = Isinya sudah berubah. Mohon baca lagi.

## Words that do something (citizens; one word each, no accents)

menu-help = BANTUAN
menu-stop = BERHENTI
menu-start = MULAI
menu-status = STATUS
menu-forget = LUPAKAN
menu-report = LAPOR
menu-back = KEMBALI
menu-skip = LEWATI
menu-cancel = BATAL
menu-mydata = DATASAYA
menu-withdraw = CABUT
menu-add = TAMBAH
menu-proof = BUKTI
# What Indonesians send to any SMS service.
menu-subscribe = REG
menu-unsubscribe = UNREG
menu-language = BAHASA
menu-campaign = KAMPANYE
menu-info = INFO
menu-edit = UBAH
menu-send = KIRIM
greetings = halo, hai, selamat pagi, selamat siang, selamat sore, selamat malam, assalamualaikum
help-text = Tulis saja apa yang terjadi dan di mana. Atau satu kata: LAPOR, STATUS dan kode Anda, TAMBAH, CABUT, BAHASA, INFO, DATASAYA, LUPAKAN, BERHENTI.

## Reporting (citizens)

first-received = Diterima. Kode rahasia Anda: { $code }. Simpan untuk Anda sendiri.
draft-open = Anda sudah memulai laporan (tanda terima { $code }).
draft-go-on = Lanjutkan
draft-aside = Sisihkan, mulai yang baru
draft-set-aside = Disisihkan. Orang kami akan melihat { $code } apa adanya.
summary-title = Mohon periksa:
also-sent = Foto dan rekaman lain
also-written = Anda juga menulis
summary-line = { $label }: { $value }
send = Kirim
edit = Ubah
cancel = Batal
edit-which = Apa yang ingin Anda ubah?
cancelled = Dibatalkan. Tidak ada yang dikirim.
nothing-to-cancel = Tidak ada yang perlu dibatalkan. Untuk melapor, tulis apa yang terjadi.
nothing-to-edit = Tidak ada yang bisa diubah sekarang.
skip = Lewati
cannot-skip = Yang ini wajib. Mohon jawab, atau kirim BATAL.
place-understood = Saya paham: { $place }
place-which = Yang mana?
place-none = Bukan semuanya
suggest-which = Apakah salah satu dari ini?
back-at-start = Ini pertanyaan pertama.
thanks-receipt = Terima kasih. Kode Anda: { $code }. Simpan untuk Anda sendiri. Kirim STATUS { $code } untuk tahu hasilnya.
privacy-hint = PRIVASI: apa yang Anda izinkan.
stop-hint = Jika tidak mau pesan lagi: kirim BERHENTI saja.
not-edited = Anda mengubah pesan lama. Saya hanya membaca yang baru: kirim perubahannya sebagai pesan baru.
not-forwarded = Anda meneruskan pesan orang lain. Saya hanya menuruti yang Anda tulis sendiri: mohon ketik.
outside-area = Tempat itu di luar wilayah kampanye ini. Laporan Anda kami sisihkan; petugas akan melihatnya.
campaign-closed = { $title } sudah berakhir. Terima kasih atas semua laporan Anda.
finish-first = Kirim atau batalkan dulu laporan yang sudah dimulai. Lalu buka lagi kampanye lainnya.
campaign-not-begun = { $title } mulai pada { $day }. Mohon tulis lagi saat itu.
no-campaign = Saat ini tidak ada yang dikumpulkan di sini. Coba lagi nanti.
choose-one = Mohon pilih salah satu.
like-offer = Ada yang melaporkan hal sama, { $nearness }, { $when }: { $category }. Apakah ini?
same = Sama
different = Yang lain
fixed-meanwhile = Sudah diperbaiki
fixed-meanwhile-thanks = Terima kasih. Kami sampaikan bahwa { $case } sudah diperbaiki. Laporan baru Anda tidak dikirim.
joined-thanks = Laporan Anda kami gabungkan: bersama lebih kuat.
emergency = Jika nyawa terancam, hubungi { $number } sekarang. Kami bukan tim penyelamat. Pesan Anda langsung ke petugas kami.
emergency-no-number = Jika nyawa terancam, hubungi tim penyelamat sekarang. Kami bukan tim penyelamat. Pesan Anda langsung ke petugas kami.
only-text-here = Di sini saya hanya bisa membaca teks. Tulis apa yang terjadi.
unreadable = Saya tidak bisa membacanya. Tulis sekali lagi dengan kata-kata, atau kirim BANTUAN.
only-private = Itu antara Anda dan saya. Tulis kepada saya sendiri, bukan di grup.
roles-not-by-sms = Peran hanya berlaku di Telegram: buka undangan Anda di sana.
blocked = Saat ini kami tidak bisa menerima laporan Anda.

## What became of it (citizens)

status-line = Laporan Anda: { $state }
state-received = diterima, menunggu dibaca.
state-in-review = sedang dilihat petugas.
state-approved = sudah diperiksa dan diterima.
state-rejected = tidak diterima: { $reason }.
state-needs-info = kami punya pertanyaan. Mohon dijawab.
state-withdrawn = sudah Anda tarik.
status-not-agreed = Tanpa izin Anda, ini tidak dihitung dalam yang kami terbitkan.
case-unverified = kasus { $case }, belum dipastikan.
case-corroborated = kasus { $case }, orang lain berkata sama.
case-verified = kasus { $case }, dipastikan.
case-refuted = kasus { $case }, ternyata tidak begitu.
case-unverifiable = kasus { $case }, tidak bisa diperiksa.
case-official-confirmed = kasus { $case }, dipastikan oleh kantor.
case-open = menunggu diteruskan.
case-routed = diteruskan ke { $office }.
case-acknowledged = kantor sudah melihatnya.
case-in-progress = kantor sedang mengerjakannya.
case-resolved-claimed = kantor menyatakan selesai.
case-resolved-confirmed = selesai, dan dipastikan.
case-reopened = dibuka lagi: belum diperbaiki.
case-closed = ditutup tanpa tindakan: { $reason }.
verdict-verified = Laporan Anda dipastikan (kasus { $case }). Terima kasih.
verdict-accepted = Laporan Anda diterima (kasus { $case }). Terima kasih.
verdict-rejected = Kami tidak bisa menerima laporan Anda: { $reason }. Anda boleh menulis lagi.
verdict-rejected-many = Kami tidak bisa menerima { $n } laporan Anda: { $reason }. Anda boleh menulis lagi.
answer-acknowledged = { $office } sudah melihat kasus Anda { $case }.
answer-in-progress = { $office } sedang mengerjakan kasus Anda { $case }.
answer-done-ask-fixed = { $office } menyatakan kasus { $case } selesai. Sudah diperbaiki?
answer-not-ours = { $office } menyatakan kasus { $case } bukan urusannya. Kami mencari kantor yang tepat.
fixed-yes = Ya, sudah
fixed-no = Belum
fixed-thanks-yes = Senang mendengarnya. Terima kasih sudah memberi tahu.
fixed-thanks-no = Terima kasih sudah memberi tahu. Kasus dibuka lagi dan kantor akan tahu.
fixed-late = Terima kasih. Kasus { $case } sudah berubah. STATUS memberi tahu lebih banyak.
fixed-asked-again = Apakah kasus { $case } sudah diperbaiki?
reason-nonsense = tidak dapat dipahami sebagai laporan
reason-outside = di luar wilayah
reason-not-our-topic = bukan topik kampanye ini
reason-abuse = menyakiti atau menghina orang
reason-unclear = tidak jelas apa yang terjadi atau di mana
reason-duplicate-own = sudah Anda laporkan sebelumnya
reason-other = alasan lain
reason-not-ours = bukan tugas kantor itu
reason-cannot = kantor belum bisa mengerjakannya
reason-no-answer = pertanyaan kami tidak dijawab
reason-untrue = ternyata tidak begitu
reason-personal = terlalu banyak tentang seseorang
reason-no-budget = kantor tidak punya dana untuk itu
reason-already-known = kantor sudah tahu
reason-not-found = kantor tidak menemukannya
reason-no-longer = sudah tidak ada
status-which = Yang mana? Kirim STATUS dan kode Anda.
status-unknown = Tidak ada laporan Anda dengan kode itu. Mohon periksa kodenya.
proof-which = Yang mana? Kirim BUKTI dan kode Anda.
proof-none = Tidak ada laporan Anda dengan kode itu dalam yang sudah terbit. Mohon periksa kodenya.
proof-counted = Laporan Anda dihitung dalam { $release }: { $state }.
proof-file = Berkas ini membuktikannya, tanpa menyebut siapa Anda atau apa yang Anda tulis.
proof-where = Berkas yang membuktikannya: { $where }
proof-unverified = belum dipastikan
proof-corroborated = orang lain berkata sama
proof-verified = sudah dipastikan
proof-official-confirmed = dipastikan oleh kantor
proof-refuted = ternyata tidak benar
proof-unverifiable = tidak dapat diperiksa
codes-too-many = Terlalu banyak kode salah masuk. Coba lagi satu jam lagi.
supplement-which = Yang mana? Kirim TAMBAH dan kode Anda.
supplement-asked = Apa yang ingin Anda tambahkan?
supplement-thanks = Sudah ditambahkan. Terima kasih.
withdraw-which = Yang mana? Kirim CABUT dan kode Anda.
withdraw-sure = Tarik laporan { $code }? Tidak akan dihitung lagi.
withdrawn-done = Sudah ditarik. Tidak akan ada dalam yang kami terbitkan mulai sekarang.
withdraw-consent = Tarik izin saya
consent-sure = Tarik izin Anda? Laporan Anda tidak akan dihitung dalam yang kami terbitkan mulai sekarang.
consent-withdrawn = Izin ditarik. Laporan Anda tidak ada dalam yang kami terbitkan mulai sekarang. LUPAKAN menghapusnya.
nothing-changed = Baik, tidak ada yang berubah.
mydata-intro = Ini yang kami simpan tentang Anda:
mydata-nothing = Kami tidak menyimpan apa pun tentang Anda selain pesan ini.
mydata-summary = Kami simpan: nomor Anda terkunci, bahasa, persetujuan, dan laporan Anda dengan jawabannya ({ $n }). STATUS menampilkannya, LUPAKAN menghapus semua.
forget-sure = Lupakan Anda? Nomor, teks, foto dan draf Anda dihapus. Ini tidak bisa dibatalkan.
forget-sure-phone = Lupakan semua dari telepon ini, juga yang dikirim orang lain? Nomor, teks dan draf akan dihapus. Tidak bisa dibatalkan.
forget-code-sent = Agar pasti ini Anda: kirim balik enam angka ini: { $code }
forget-code-wait = Enam angka sudah kami kirim. Mohon kirim balik; setelah sepuluh menit bisa minta lagi.
forget-code-wrong = Angkanya salah. Tidak ada yang dihapus.
forget-done = Selesai. Nomor, teks dan foto Anda dihapus. Yang tinggal: angka yang sudah terbit, dan jumlah yang tidak mengarah ke Anda.
stopped = Anda tidak akan menerima pesan lagi. MULAI mengaktifkannya; LUPAKAN menghapus semua yang kami simpan.
started-again = Selamat datang kembali. Anda akan menerima kabar kami lagi.
subscribed = Anda akan menerima kabar kampanye ini. UNREG menghentikannya.
unsubscribed = Kabar dihentikan. Jawaban atas laporan Anda tetap datang.
question-from-moderator = Pertanyaan tentang laporan Anda: { $question }
question-thanks = Terima kasih. Jawaban Anda kami teruskan.
reminder-draft = Laporan Anda { $code } belum selesai. Jawab pertanyaan terakhir, atau kirim BATAL.

## What you allow (citizens)

menu-privacy = PRIVASI
menu-about = TENTANGSAYA
purposes-intro = Anda yang memutuskan. Semua ini tidak wajib. Pilih satu untuk mengubahnya:
purpose-contact = Tanyakan hal lain nanti: { $value }
purpose-quote = Kutip kata-kata saya: { $value }
purpose-media = Tunjukkan foto saya ke kantor: { $value }
purpose-nearby = Tanya saya apa yang saya lihat di sekitar: { $value }
purpose-about = Tentang saya
purposes-done = Selesai
purposes-kept = Baik. PRIVASI mengubahnya kapan saja.
about-intro = Hanya jika Anda mau. Ini menunjukkan siapa yang belum kami jangkau. Disimpan terpisah dari laporan Anda.
about-unsaid = Saya tidak ingin menyebutkan
about-thanks = Terima kasih. TENTANGSAYA mengubahnya, LUPAKAN menghapusnya.
about-nothing = Kampanye ini tidak menanyakan apa pun tentang Anda.

## Things on the map (citizens)

menu-seen = TERLIHAT
menu-gone = HILANG
gone-now = Sudah tidak ada
here-still = Masih ada
walk-live = Atau bagikan lokasi langsung Anda dan berjalanlah di sepanjangnya.
walk-now = Sekarang berjalanlah di sepanjangnya: saya catat jalannya. Di akhir hentikan berbagi, atau kirim SELESAI.
walk-full = Jalan ini sudah sepanjang yang bisa saya simpan. Kirim SELESAI.
shape-size = { $size }, titik: { $n }
noted-check = Dicatat: { $value }. Tidak benar? Kirim KEMBALI.
sighting-which = Yang mana? Kirim TERLIHAT atau HILANG dan kode bendanya.
sighting-unknown = Tidak ada apa pun di peta dengan kode itu. Periksa kodenya.
sighting-own = Anda sendiri yang memetakannya: orang lain yang memastikan.
sighting-where = Anda di sana? Bagikan lokasi Anda. Dihitung dalam { $metres } m dan tidak disimpan.
sighting-far = Terlalu jauh untuk mengetahuinya. Datang dalam { $metres } m, lalu kirim lagi. Tidak ada yang dicatat.
sighting-enough = Terima kasih, cukup untuk hari ini.
sighting-thanks = Terima kasih. Kasus { $case }: { $line }
sightings-line = Dilihat orang lain: { $seen }, terakhir { $day }. Hilang: { $gone }.
sightings-gone = Dilihat orang lain: 0. Hilang: { $gone }.
measure-line = Ukuran terakhir: { $value } ({ $day }).
measure-of-many = Ukuran terakhir: { $value } ({ $day }). Median { $n } orang: { $median }.

## When an answer cannot be read (citizens)

hint-text = Mohon kirim beberapa kata.
hint-text-long = Terlalu panjang. Kirim paling banyak { $most } huruf.
hint-integer = Mohon kirim bilangan bulat, misalnya 3.
hint-decimal = Mohon kirim angka, misalnya 2,5.
hint-select-one = Tidak terbaca. Pilih salah satu jawaban, atau kirim nomornya.
hint-select-multiple = Kirim nomor semua yang sesuai, misalnya 1 3.
hint-date = Mohon kirim hari: hari ini, kemarin, atau misalnya 25/11/2026.
hint-geopoint = Bagikan lokasi Anda, atau tulis tempatnya dengan kata atau koordinat.
hint-image = Mohon kirim foto.
hint-audio = Mohon kirim pesan suara.
picture-unusable = Maaf, foto Anda tidak dapat kami pakai. Laporan Anda tetap berjalan tanpa foto itu.
recording-unusable = Maaf, rekaman atau berkas Anda tidak dapat kami pakai. Laporan Anda tetap berjalan.
picture-kept = Disimpan bersama laporan Anda.
words-kept = Ditambahkan ke laporan Anda.
recording-kept = Pesan suara Anda disimpan bersama laporan Anda.
recording-words = Pesan suara Anda disimpan. Mohon tulis juga beberapa kata.
pictures-enough = Itu cukup untuk satu laporan: ada { $most } foto dan rekaman.
hint-required = Pertanyaan ini perlu dijawab.
hint-constraint = { $message }
hint-constraint-unknown = Jawaban itu tidak sesuai di sini.
ask-several = Kirim nomor semua yang sesuai, misalnya 1 3.
shown-image = foto
shown-audio = rekaman suara
shown-skipped = (dilewati)
points-done = Selesai
ask-which-other = Yang lain apa?
option-other = Lainnya
ask-type-name = Ada { $n } jawaban. Jika jawaban Anda tidak ada di sini, tulis huruf pertamanya.
ask-range = Dari { $least } sampai { $most }.
ask-rank = Kirim nomor menurut urutan Anda, yang pertama dahulu, misalnya 2 1 3.
ask-points = Kirim titiknya satu per satu, lalu SELESAI. Atau semua sekaligus dengan ; di antaranya.
points-so-far = Titik sejauh ini: { $n }.
acknowledge-ok = OK
ask-default = Sekarang: { $value }
keep-default = Biarkan begitu
may-skip = { $word } untuk membiarkannya.
repeat-first = { $label }: adakah yang perlu disebut?
repeat-another = { $label }: adakah yang lain lagi?
repeat-round = { $label } { $n }
repeat-bounded = Di sini tidak bisa lebih dari { $most }.
date-now = sekarang,saat ini
hint-video = Kirimkan sebuah video.
hint-file = Kirimkan sebuah berkas.
hint-time = Kirimkan jam, misalnya 14:30.
hint-datetime = Kirimkan tanggal dan jam, misalnya 25/11/2026 14:30.
hint-range = Kirimkan angka dari { $least } sampai { $most }.
hint-rank = Kirim semua nomor menurut urutan Anda, misalnya 2 1 3.
hint-points = Bagikan lokasi Anda, atau kirim sedikitnya { $least } posisi dengan ; di antaranya.
hint-points-few = Baru { $n } titik. Perlu sedikitnya { $least }.
hint-acknowledge = Kirimkan OK.
hint-yes-no = Jawab ya atau tidak.
hint-which-option = Yang mana: { $options }?
shown-video = video
shown-file = berkas

## How near, when (citizens)

near-very = sangat dekat
near-same-street = di jalan yang sama
near-walk = beberapa menit jalan kaki
near-far = agak jauh
ago-now = baru saja
ago-minutes = { $n } menit lalu
ago-hours = { $n } jam lalu
ago-days = { $n } hari lalu

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = “{ $text }”
card-no-text = (tanpa teks)
card-pictures = Foto: { $n }
card-sounds = Pesan suara: { $n }
card-place = Tempat: { $place }
card-no-place = Tempat: tidak diketahui
card-reports = { $n } laporan
card-like = Mirip { $code } ({ $likeness } %): { $reasons }
like-distance = berjarak { $metres } m
like-hours = berselang { $n } jam
like-days = berselang { $n } hari
like-crowded = banyak laporan berbeda di titik ini
like-same-category = kategori sama
like-same-source = pengirim sama
like-same-picture = gambar yang sama
like-often = dalam kampanye ini laporan seperti itu sering digabung
like-seldom = dalam kampanye ini laporan seperti itu jarang digabung
like-in-batches = laporan lewat saluran ini sering datang banyak sekaligus
card-urgent = MENDESAK
card-outside = di luar wilayah
card-no-consent = belum ada izin: hanya untuk moderator
card-decided = { $what }, { $age }
verify = Pastikan
accept = Terima
same-as = Sama dengan { $code }
ask = Tanya
reject = Tolak
claim = Ambil
pass = Oper
restrict = Batasi
unrestrict = Cabut pembatasan
block = Blokir
undo = Urungkan
urgent = Mendesak
decided-verified = Dipastikan
decided-accepted = Diterima, belum dipastikan
decided-rejected = Ditolak: { $reason }
decided-same-as = Sama dengan { $code }
decided-asked = Pertanyaan dikirim
decided-passed = Dioper ke yang lain
decided-restricted = Dibatasi: teks dan foto disembunyikan
decided-shown = Tidak lagi dibatasi: semua moderator melihatnya
decided-urgent = Ditandai mendesak
review-faster = Sudah didahului: { $what } ({ $who }, { $age })
review-expired = Tombol ini sudah terlalu lama. Kirim /next untuk kartu baru.
review-no-right = Anda tidak boleh melakukannya di sini.
review-none = Antrean kosong. Terima kasih.
card-restricted = dibatasi
card-hidden = (teks disembunyikan)
card-place-coarse = Tempat: sekitar 2 km dari { $place }
card-held-until = Diambil sampai { $time }
card-one-of-two = Dipastikan satu orang; perlu orang kedua
card-added = Ditambahkan kemudian: “{ $text }”
card-alert = MENDESAK, baru dimulai, belum selesai: “{ $text }”
card-alert-withdrawn = Pesan MENDESAK ditarik pengirimnya. Isinya sudah dihapus.
card-urgent-waits = MENDESAK: ada laporan menunggu dibaca.
like-within-hour = dalam satu jam
like-other-names = nama atau angka lain: { $n }
like-both-say = keduanya menyebut { $words }
show-card = Tampilkan kartu
pictures = Foto
pictures-of = Foto { $code }. Hanya untuk Anda: mohon jangan diteruskan.
picture-alt = Foto { $n } dari { $all }
pictures-none = Di sini tidak ada foto yang dapat ditampilkan.
pictures-coming = Foto masih dalam perjalanan. Coba lagi sebentar lagi.
pictures-sent = Dikirim kepada Anda secara pribadi.
pictures-write-first = Foto hanya ditampilkan secara pribadi. Kirim /start di sana, lalu tekan lagi.
next-card = Kartu berikutnya
decided-one-of-two = Dipastikan orang pertama
decided-claimed = Diambil
decided-blocked = Pengirim diblokir
decided-undone = Diurungkan
decided-withdrawn = Ditarik oleh pelapor
decided-no-consent = Izin ditarik oleh pelapor
decided-answered = Pelapor menjawab
review-own = Ini laporan Anda sendiri: orang lain yang memutuskan.
review-second = Anda sudah memastikannya; perlu orang kedua.
accept-never = Kasus jenis ini dipastikan dua orang; tidak pernah diterima oleh satu orang.
review-restricted = Kasus ini dibatasi: penanggung jawab yang memutuskan.
unrestrict-not = { $code } tidak dibatasi.
review-gone = Laporan ini sudah tidak ada.
review-unreachable = Pelapor tidak bisa dihubungi lagi.
review-claimed = Sudah diambil orang lain sampai { $time }.
reason-back = Kembali
queue-card = Menunggu: { $waiting } · mendesak: { $urgent } · terlama: { $oldest }
queue-empty = Tidak ada yang menunggu.
ask-which-question = Apa yang ingin Anda tanyakan? Pelapor melihat pertanyaan, bukan Anda.
asked-sent = Dikirim ke pelapor.
reporter-answered = Pelapor menjawab tentang { $code }: “{ $text }”
reject-which = Mengapa?
undone = Diurungkan.
not-undoable = Ini tidak bisa diurungkan lagi.
invite-code = Undangan sebagai { $role }: kirim /start { $code } ke bot ini. Berlaku sekali.
invited = Selamat datang. Anda sekarang { $role }.
invite-bad = Undangan ini tidak berlaku (lagi). Minta yang baru.
invite-which = Peran apa? Kirim /invite dan salah satu: { $roles }.
invite-which-office = Kantor mana? Kirim /invite official dan salah satu: { $offices }.
unknown-command = Saya tidak kenal perintah itu. /help menampilkan yang ada.
role-moderator = moderator
role-official = pejabat
role-organiser = penyelenggara
role-lead = penanggung jawab
role-trainee = magang
role-observer = pengamat
role-reporter = pelapor
moderator-help = /next: kartu berikutnya. /queue: berapa yang menunggu. Tombol pada kartu memutuskan; Urungkan membatalkannya.
moderator-help-more = /mine: yang Anda pegang. /urgent: yang mendesak berikutnya. /handover CATATAN: kembalikan semua. /stats: angka-angka. /holidays: hari libur Anda. /surges: gelombang yang ditahan. Dengan kode kasus: /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why. Di chat ini garis miring boleh dihilangkan.
lead-help = /block KODE 7: hentikan pengirim tujuh hari. /unblock: siapa yang diblokir, dan mendengarnya lagi. /gold KODE: contoh latihan. /sms: bekerja lewat SMS.
organiser-help = /invite PERAN: undangan sekali pakai. /moderate, di dalam grup: kartu dikirim ke sana. /members: siapa berperan apa. /topics, di dalam grup: satu topik per kategori.
moderate-here = Mulai sekarang kartu kampanye ini dikirim ke grup ini.
moderate-where = Tambahkan saya ke grup moderator dan kirim /moderate di sana.

## The queue, for moderators

more = Lainnya
reject-outside = Tolak: di luar
reject-nonsense = Tolak: bukan laporan
card-more-answers = Jawaban lain: { $n }
escalate = Ke ketua
decided-escalated = Diteruskan ke ketua
card-for-leads = untuk ketua
review-for-leads = Laporan ini diteruskan: ketua yang memutuskan.
leads-told = Seorang moderator meneruskan { $code } kepada Anda. { $why }
mine-none = Anda tidak memegang apa pun.
mine-line = { $code } · { $category } · sampai { $time }
mine-asked = { $code } · { $category } · menunggu pelapor
code-which = Kasus mana? Tulis kode kartu setelah kata itu, misalnya /{ $word } K7M2QX.
code-unknown = Tidak ada kasus { $code } di sini. Silakan lihat kartunya lagi.
code-meant = Tidak ada kasus { $code } di sini. Maksud Anda { $codes }?
code-decided = Tidak ada yang menunggu Anda di { $code }.
handover-done = Diserahkan: { $n }. Terima kasih atas kerja Anda.
card-handed-over = Diserahkan oleh moderator: “{ $text }”
languages-set = Anda membaca: { $languages }. Laporan itu datang lebih dulu. Untuk mengubah: /languages en fr
why-words = dengan kata-katanya sendiri

## Things on the map, for moderators

vanished-ask = { $code } · { $category }: mungkin sudah tidak ada, orang yang mengatakannya: { $n }. Dilihat orang lain: { $seen }.
vanished-close = Sudah tidak ada
vanished-closed = Ditutup: sudah tidak ada.
vanished-stays = Dibiarkan seperti adanya.
vanished-late = Sekarang keadaannya lain: { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = besok, esok
date-next-week = minggu depan, pekan depan
date-today = hari ini, sekarang, malam ini, pagi ini, tadi pagi, tadi
date-yesterday = kemarin, tadi malam, semalam
date-weekdays = senin, selasa, rabu, kamis, jumat, sabtu, minggu, hari senin, hari selasa, hari rabu, hari kamis, hari jumat, hari sabtu, hari minggu
date-months = januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember, januari, pebruari, maret, april, mei, juni, juli, agustus, september, oktober, nopember, desember

## Scorecards and actions, for moderators and offices

menu-action = TINDAKAN
menu-actions = DAFTARAKSI
menu-scores = NILAI
facility-unknown = Saya tidak mengenal kartu nilai untuk itu. Tulis nama fasilitasnya, atau kasusnya.
scores-which = Nilai fasilitas mana? Tulis namanya, atau kasusnya.
scores-title = { $facility } (kasus { $case })
scores-people = Orang yang dihitung, masing-masing dengan kartu terakhir yang sudah diperiksa: masyarakat { $community }, penyedia { $provider }.
scores-scale = Dari 1 (terburuk) sampai 5 (terbaik):
scores-entitlements = Hak yang terpenuhi:
scores-few = kurang dari { $k }
scores-community = masyarakat
scores-provider = penyedia
scores-side = { $side } { $mean } (n { $n }, median { $median }, separuh tengah { $low } sampai { $high })
scores-share = { $side } { $percent } % ({ $met } dari { $n })
scores-hidden = { $side } tidak ditampilkan ({ $few })
scores-uncounted = Tidak dihitung, karena belum diperiksa atau tanpa persetujuan: { $n }.
action-only-audit = Kampanye ini tidak punya kartu nilai.
action-no-office = Kampanye ini tidak punya kantor yang dapat menanggung tindakan.
action-gone = Ini sudah dijawab, atau sudah berubah sejak itu. /actions menunjukkan keadaannya.
action-where = Tentang fasilitas mana? Tulis namanya, atau kasusnya.
action-office = Siapa yang akan melakukannya?
action-until = Sampai kapan? Pilih satu hari, atau tulis, misalnya 25/11/2027.
action-day-past = Mohon beri hari yang belum lewat.
action-day-same = Batasnya memang sudah hari itu. Mohon beri hari lain.
action-day-today = Itu hari ini. Mohon beri hari sesudahnya.
action-what = Apa yang disepakati? Satu atau dua kalimat; mohon tanpa nama.
action-how = Kirim /action KASUS KANTOR 2027-12-01 dan apa yang disepakati, atau /action saja. Kantor: { $offices }.
action-kept = Disimpan: { $office }, sampai { $day }. Mereka akan ditanya pada hari itu.
action-new = { $facility }: untuk { $office }, sampai { $day }: “{ $what }”
action-one = { $facility }, { $office }, sampai { $day }: “{ $what }”
action-overdue = terlambat { $n } hari
action-first-due = ditunda, semula { $day }; berapa kali: { $n }
action-ask = Apakah sudah selesai?
action-done = Selesai
action-not-yet = Belum
action-put-off = Kalau begitu sampai { $day }. Hari pertama tetap terlihat.
action-thanks = Selesai. Terima kasih.
action-told-done = { $office } mengatakan sudah selesai: { $facility }, “{ $what }”
action-mail-subject = { $title }: tindakan untuk { $office }
action-mail-how = Alamat ini tidak membaca jawaban. Mohon beri tahu orang-orang { $title } bila sudah selesai.
action-button = { $n }. { $facility }
actions-none = Tidak ada tindakan yang terbuka.
actions-title = Tindakan yang terbuka: { $n }

## Answering a survey (citizens)

menu-interview = WAWANCARA
survey-welcome = Selamat datang di { $title }. Ada beberapa pertanyaan, hanya beberapa menit.
survey-first = Terima kasih. Ini survei dengan pertanyaan tetap: yang baru Anda tulis tidak disimpan.
survey-help = Kirim WAWANCARA untuk menjawab pertanyaan kami. Atau satu kata: CABUT, BAHASA, INFO, DATASAYA, LUPAKAN, BERHENTI.
interview-area = Wilayah mana?
interview-answered = Anda sudah menjawab pada { $day }. Jawab lagi? Yang dihitung jawaban yang baru.
interview-none = Di sini tidak ada wawancara. Tulis saja apa yang terjadi.

## Surveys, for enumerators and moderators

menu-progress = KEMAJUAN
role-enumerator = pencacah
enumerator-help = WAWANCARA memulai kunjungan, KEMAJUAN menunjukkan jumlahnya. Satu rumah tangga, satu persetujuan, satu wawancara.
interview-area-choice = { $area } ({ $done } dari { $quota })
interview-full = { $area } sudah punya { $quota } wawancara. Boleh lanjut: kelebihannya dihitung dan disebut.
interview-go-on = Lanjut di sini
interview-other-area = Wilayah lain
interview-how = { $area }: apa hasil kunjungan?
interview-begin = Wawancara
interview-refused = Menolak
interview-not-at-home = Tidak ada orang
interview-not-eligible = Tidak termasuk
interview-counted = Dihitung: { $outcome }. Tidak ada lagi yang disimpan tentang rumah tangga ini.
interview-code-household = Rumah tangga mana? Kirim kodenya.
interview-code-individual = Orang mana? Kirim kodenya.
interview-code-bad = Itu bukan kode survei ini.
interview-met-household = Rumah tangga ini diwawancarai pada { $day }. Jika ditanya lagi, tetap dihitung sekali.
interview-met-individual = Orang ini diwawancarai pada { $day }. Jika ditanya lagi, tetap dihitung sekali.
interview-ask-again = Tanya lagi
interview-another-code = Kode lain
interview-read-aloud = Bacakan ini: “{ $notice }” Apakah mereka setuju?
interview-saved = Tersimpan. Tanda terima untuk yang menjawab: { $code }. Dengan CABUT { $code } mereka dapat menariknya.
interview-next = Kunjungan berikut
interview-standing = { $area }: { $done } dari { $quota }
interview-standing-open = { $area }: { $done }
interview-standing-over = { $area }: { $done } dari { $quota }, lebih { $over }
progress-line = { $standing }; { $parts }: { $rate }
progress-all = Semua
progress-completed = { $n } selesai
progress-partial = { $n } terputus
progress-refused = { $n } menolak
progress-not-at-home = { $n } tidak ada orang
progress-not-eligible = { $n } tidak termasuk
progress-by-themselves = { $n } tanpa pencacah
progress-under-way = { $n } sedang berjalan
progress-rate = tingkat respons { $rate } %
progress-no-rate = belum ada tingkat respons
progress-how = Tingkat respons: selesai dari selesai, terputus, menolak dan tidak ada orang (AAPOR RR1). Rumah tangga dihitung sekali. Yang menjawab tanpa pencacah hanya dihitung untuk kuota.
erase-which = Rumah tangga mana? Kirim /erase, wilayah dan kodenya, misalnya /erase Bondeni 14B.
erase-unknown = Tidak ada rumah tangga dengan kode itu di sana. Setelah 180 hari kode dihapus.
erase-sure = Hapus semua yang dikatakan rumah tangga ini? Ini tidak bisa dibatalkan.
erase-done = Terhapus. Yang tersisa hanya bahwa ada kunjungan.

## Members and areas, for organisers

invite-which-area = Wilayah mana? Kirim peran dan salah satu: { $areas }.
members-are = Yang bekerja di sini: { $roles }
members-line = { $role }, sejak { $day }, lewat { $channel }
members-you = (Anda)
members-end-which = Untuk mengakhiri peran, pilih nomornya.
members-sure = Akhiri peran ini sekarang? { $who }
members-ended = Diakhiri: { $role }. Kartu yang dipegangnya bebas lagi.
members-gone = Peran ini sudah berakhir.
members-last = Ini penyelenggara terakhir: undang yang lain dulu.
role-was-ended = Penyelenggara mengakhiri peran Anda: { $roles }. Terima kasih atas kerja Anda.
role-ended-left = Anda tidak lagi di grup moderator, jadi peran Anda berakhir: { $roles }. Undangan baru mengembalikannya.

## Many messages at once (citizens)

flood-kept = Banyak pesan datang sekaligus. { $n } disimpan dan dibaca bersama. Tunggu satu menit, lalu lanjutkan.
flood-not-taken = Terlalu banyak pesan sekaligus: { $n } tidak dihitung. Tunggu satu menit, lalu lanjutkan.

## One sender's many messages, for moderators

card-many = { $n } pesan lagi dari pengirim ini, dikirim sekaligus; sebagian di atas
group-title = { $n } laporan dari satu pengirim menunggu. Yang pertama lengkap:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … dan { $n } lagi
group-one = Satu per satu
group-reject = Tolak semua { $n }
group-pass = Oper semua { $n }
group-block = Blokir pengirim
group-why = Mengapa { $n } laporan ini ditolak?
group-rejected = Ditolak { $n } laporan dari satu pengirim: { $reason }
group-passed = Dioper ke yang lain: { $n } laporan dari satu pengirim
group-few = Kurang dari { $n } laporan dari satu pengirim yang bisa diputuskan bersama.

## Cases that are one, for moderators

merge-which = Tulis /merge dan dua kode kasus: yang pertama menampung yang kedua.
merge-unknown = Tidak ada kasus { $code } di sini.
merge-same = Keduanya sudah satu kasus: { $code }.
merge-never = Kasus jenis ini tidak pernah digabungkan.
merge-other-way = Laporan { $away } lebih dilindungi daripada laporan { $code }. Tulis /merge { $away } { $code }.
merge-changed = { $code } atau { $away } sudah berubah. Silakan lihat lagi.
merge-conflict =
    Ini saling bertentangan:
    { $told }
    Mana yang berlaku untuk keduanya?
merge-done =
    { $code } menampung { $away }. Laporan bersama: { $n }. Yang sudah diputuskan:
    { $told }
card-took-in = Menampung { $judged }
decided-merged = Dijadikan satu kasus
decided-split = Laporan dikeluarkan
whole-undone = Seperti semula: { $codes }
split-which = Tulis /split dan satu kode kasus.
split-one = Kasus { $code } hanya punya satu laporan.
split-list =
    Laporan { $code }:
    { $told }
    Mana yang keluar? Tulis nomornya, misalnya: 2 3
split-numbers = Tulis nomor dari 1 sampai { $most }.
split-all = Paling sedikit satu laporan tetap di { $code }.
split-changed = Laporan { $code } sudah berubah. Silakan lihat lagi.
split-where = Ke mana?
split-new = Kasus baru
split-own = Kembali ke { $codes }
split-done = Laporan yang keluar dari { $code }: { $n }. Sekarang di: { $codes }
card-new = Yang baru: { $words }
fixed-ask = { $code } · { $category }: orang yang bilang sudah diperbaiki: { $n }. Benarkah?
fixed-noted = Dicatat: sudah diperbaiki.

## The story of a case, for moderators and organisers

story-title = Kasus { $code } · { $category } · dibuka { $when }
story-went = Kasus ini ditampung oleh { $into } dan diceritakan bersamanya.
story-report = laporan { $n }
story-came = { $report } masuk lewat { $channel }
story-opened = { $report } membuka kasus { $code }
story-joined = { $report } masuk ke kasus { $code }
story-left = { $report } pindah dari { $before } ke { $after }
story-moved = { $subject }: dari “{ $before }” ke “{ $after }”
story-merged = { $code } menampung { $away }
story-split = laporan dikeluarkan dari { $code }
story-ended = { $code } menjadi bagian dari { $into }
story-lives = { $code } menjadi kasus sendiri lagi
story-office = kantor { $code }: dari { $before } ke { $after }
story-place = { $code } memakai tempat { $other }
story-shown = { $code } tidak lagi dibatasi
story-not-urgent = { $report } tidak lagi ditandai mendesak
story-words = dalam kata-kata: “{ $text }”
story-erased = (dihapus)
story-added = sesuatu ditambahkan ke { $report }
story-picture = gambar atau suara datang bersama { $report }
story-undoes = diurungkan: { $what }
story-undone = diurungkan kemudian
story-rules = aturan { $rules }, versi kampanye { $n }
story-heed = Heed
story-sealed = Tersegel dalam rantai: { $sealed } dari { $all } keputusan
story-none = Tidak ada kasus { $code }.
why-sent = dikirim
why-overdue = tidak ada ya dalam sehari
why-claimed = diambil untuk diputuskan
why-accepted = diterima tanpa menjamin kebenarannya
why-passed = diteruskan
why-first-of-two = orang pertama dari dua
why-asked = diminta
why-answered = dijawab
why-opened = belum ada yang serupa
why-match = begitu mirip sehingga bergabung sendiri
why-reporter = pelapor bilang itu sama
why-facility = fasilitas yang sama
why-moderator = moderator bilang itu sama
why-one-event = satu kejadian
why-other-event = kejadian lain
why-undone = diurungkan
why-judged = dinilai begitu
why-fixed-yes = pelapor bilang sudah diperbaiki
why-fixed-no = pelapor bilang belum diperbaiki
why-still-there = dilaporkan lagi sejak itu
why-made = disepakati
why-put-off = ditunda
why-done = selesai
why-forgotten = pengirim minta dilupakan
why-fixed-meanwhile = ada yang bilang sudah diperbaiki
why-discussion = dibicarakan bersama
why-handed-over = diserahkan di akhir giliran
why-independent = orang yang tidak terkait mengatakannya
why-too-few = terlalu sedikit orang yang tidak terkait mengatakannya
why-invited = diundang
why-by-organiser = diakhiri oleh penyelenggara
why-left-group = keluar dari grup
why-removed = dikeluarkan dari grup

## Topics of a group, for organisers and moderators

moderate-topic = Mulai sekarang kartu tentang { $what } datang ke topik ini.
moderate-topic-which = Di topik kirim /moderate dengan kategori atau wilayah: { $known }. /moderate off: tanpa kartu di sini.
moderate-topic-off = Kartu tidak lagi datang ke topik ini; datang ke topik umum.
topics-how = Ketik /topics category, atau /topics area: masing-masing mendapat topik di grup ini, dan kartunya datang ke sana.
topics-begun = Topik sedang dibuat: { $n }.
topics-under-way = Topik sudah sedang dibuat.
topics-all-there = Masing-masing sudah punya topik di sini. /moderate off, di dalam topik, mengakhirinya.
topics-no-forum = Grup ini tidak punya topik. Nyalakan Topik di pengaturan grup, lalu kirim /topics lagi.
topics-no-right = Saya tidak boleh membuat topik di sini. Jadikan saya admin dengan hak mengelola topik, lalu kirim /topics lagi.
topics-failed = Sekarang tidak ada topik yang bisa dibuat. Yang sudah ada tetap; kirim /topics lagi nanti.
topic-lost = Topik untuk { $what } ditutup atau hilang: kartunya datang ke sini. /moderate { $what } di sebuah topik mengikatnya lagi.

## Judging twice, practice and reveal, for moderators

second-look-card = { $code }: { $what }
stats-week = 7 hari terakhir: laporan { $came } · dinilai { $judged } · ditolak { $rejected }
judge-first = Nilai dulu kartu { $code } yang Anda pegang: pastikan, terima, tolak, atau tanya. Yang lain bisa menunggu.
card-settled = { $code }: kartu ini ada pada orang lain.
second-look-told = Terima kasih. Ini penilaian kedua: laporan sudah diputuskan, dan itu tetap berlaku.
second-look-alike = Penilaian Anda berdua sama.
second-look-differs = Penilaian Anda berdua berbeda: keduanya mendapat kartu singkat tentang itu.
judged-asked = Tanyakan dulu kepada pelapor
discussion-card = Dua dari kita menilai laporan ini berbeda. Satu: { $one }. Yang lain: { $other }. Mana yang berlaku? Bila Anda berdua memilih sama, itulah keputusannya.
discussion-lead = Dua dari kita menilai laporan ini berbeda; perlu penanggung jawab. Satu: { $one }. Yang lain: { $other }. Anda yang memutuskan.
discussion-noted = Dicatat. Yang lain juga ditanya.
discussion-differs = Anda berdua tetap berbeda. Penanggung jawab memutuskan.
discussion-agreed = Disepakati: { $what }
discussion-over = Ini sudah diselesaikan.
category = Kategori
category-which = Ini tentang apa?
category-unknown = Kategori itu tidak ada di sini.
decided-category = Kategori: { $category }
review-unknown-code = Tidak ada kasus dengan kode itu.
ask-too-long = Dengan bingkainya ini memakai { $n } SMS; paling banyak { $most }. Mohon dipersingkat.
ask-enough = Laporan ini sudah ditanya { $n } kali dalam sehari. Tunggu dulu sebelum bertanya lagi.
asked-untranslated = Dikirim apa adanya: tidak diterjemahkan, dan pelapor diberi tahu. Ia membaca { $language }.
answer-overdue = Tidak ada jawaban tentang { $code }: laporannya kembali ke antrean.
answer-photo = (sebuah foto)
answer-sound = (pesan suara)
answer-place = (sebuah tempat: { $place })
reveal = Ungkap
reveal-what = Apa yang perlu Anda lihat dari { $code }, dan mengapa? Dua orang lain harus setuju, satu di antaranya penanggung jawab. Semuanya dicatat.
reveal-place-help = Tempat tepat: untuk mengirim bantuan
reveal-place-visit = Tempat tepat: untuk meninjau
reveal-contact-call = Nomor: untuk menelepon balik
reveal-nothing = Tidak ada yang diungkap: yang boleh terlihat ada di kartu, dan tidak ada yang setuju ditelepon.
reveal-private = Mintalah itu di obrolan pribadi dengan saya: tidak di grup, tidak lewat SMS.
reveal-asked = Diminta: { $what }. Bila dua orang setuju, Anda melihatnya di sini selama satu jam.
reveal-agree-card = Seseorang di tim meminta melihat ini dari { $code }: { $what }. Dua orang harus setuju, satu penanggung jawab. Anda setuju?
reveal-agree = Setuju
reveal-refuse = Tolak
reveal-one = Dicatat. Satu orang lagi harus setuju; salah satunya penanggung jawab.
reveal-lead-needed = Sudah ada yang setuju; sekarang perlu penanggung jawab.
reveal-own = Anda sendiri yang meminta, atau sudah setuju: orang lain harus setuju.
reveal-done = Dua orang setuju: ditampilkan satu jam.
reveal-refused = Ditolak: tidak ada yang ditampilkan dari { $code }.
reveal-shown = { $code }, { $what }: { $value }. Hanya untuk Anda; hilang dalam satu jam.
reveal-gone = { $code }: yang ditampilkan sudah hilang.
training-card = LATIHAN: yang Anda tekan tidak mengubah apa pun.
training-right = Ya, tim juga berkata begitu: { $what }.
training-other = Tim melihatnya lain: { $what }.
training-why = Mengapa: { $why }
training-agreed = Dua orang menilai begitu tanpa saling tahu.
training-score = Dari { $of } terakhir: { $right } sama dengan tim.
training-ready = Anda siap untuk laporan nyata: mintalah undangan moderator kepada penanggung jawab.
training-none = Belum ada lagi untuk latihan. Penanggung jawab menandai laporan dengan /gold.
training-lead = Seorang magang sudah siap: { $right } dari { $of } terakhir sama dengan tim. Ia akan meminta undangan.
gold-which = Apa yang benar? Magang akan berlatih dengannya, tanpa tahu milik siapa.
gold-why = Mengapa? Satu kalimat untuk para magang, tanpa nama.
gold-done = { $code } kini untuk latihan: { $what }
gold-removed = { $code } tidak lagi untuk latihan.
gold-remove = Bukan untuk latihan
gold-unfit = Jangan berlatih dengan ini: terbatas atau peka, atau kata-katanya sudah hilang.
agreement-line = Kesepakatan dua penilai yang tidak saling tahu: alfa { $alpha }, { $band } ({ $n } laporan)
agreement-few = Seberapa sama penilaian kita: { $n } dari { $needed } yang diperlukan
agreement-own = Dinilai dua kali bersama Anda: { $n }, sama pada { $alike }. Hanya Anda yang melihat; ini bukan nilai.
agreement-good = baik
agreement-tentative = sementara
agreement-experimental = terlalu rendah: terbitkan sebagai percobaan
agreement-alike = semua dinilai sama
trainees-line = Magang: { $ready } siap, { $practising } berlatih
trainee-help = /next: laporan untuk latihan. Tombol menilainya; lalu Anda membaca kata tim.
why-help = untuk mengirim bantuan
why-visit = untuk meninjau
why-call = untuk menelepon balik

## Questions to reporters, and what was shown of them (citizens)

question-in-language = Pertanyaan tentang laporan Anda, dalam { $language }, tanpa terjemahan: { $question }
question-when = Kapan itu mulai?
question-where = Di mana tepatnya?
question-still = Apakah masih begitu?
question-photo = Bisakah Anda mengirim foto? Hanya bila aman.
question-hurt = Apakah ada yang terluka?
reveal-told-place = Setelah dua orang tim setuju, satu dari kami melihat tempat tepat laporan Anda selama satu jam.
reveal-told-contact = Setelah dua orang tim setuju, satu dari kami melihat nomor Anda selama satu jam untuk menelepon balik.
## Bursts that are held, for moderators

surge-card = Ditahan: { $n } laporan { $category } sekaligus. Akun baru: { $new } dari { $people }. Kata yang sama: { $alike } dari { $texts }. Tidak dihitung di mana pun sampai satu diverifikasi.
surge-show = Tampilkan satu
surge-release = Lepaskan semua
surge-reject = Semua tidak benar
surge-none = Tidak ada yang ditahan.
surge-over = Yang ini tidak ditahan lagi.
surge-released = Dilepas: masing-masing kini di antrean dan dihitung setelah diputuskan.
surge-rejected = Ditolak karena tidak benar: { $n } laporan.
decided-released = Dilepas bersama yang lain
card-surge = ditahan bersama lonjakan

## Grades and evidence, for moderators

grade-unverified = Belum diverifikasi
grade-corroborated = Dikuatkan
grade-verified = Terverifikasi
grade-official-confirmed = Dikonfirmasi kantor
grade-refuted = Terbukti tidak benar
grade-unverifiable = Tidak dapat diverifikasi
grade-line = { $grade } · mandiri: { $clusters } · saluran: { $channels }
why-people = { $people } orang mengatakannya. Yang mungkin berasal sama (menit, kata, foto atau sumber, atau akun baru) dihitung sekali: { $clusters }.
why-nearby = Ditanya di sekitar: { $asked }. Ya { $yes }, tidak { $no }, sudah tidak { $over }.
why-picture-fits = Foto diambil di sana saat itu: { $n }
why-picture-differs = Foto diambil di tempat atau waktu lain: { $n }
why-link = Tautan: { $host }, { $age }
why-by-rules = menurut aturan ({ $rules })
why-decided = { $grade }: { $by }, { $age }
evidence = Bukti
evidence-how = Untuk menambah tautan, kirim sekarang.
evidence-refute = Tidak benar
evidence-unverifiable = Tidak dapat diverifikasi
evidence-near = Tanya warga sekitar
evidence-done = Selesai dan dicatat.
evidence-one-of-two = Dicatat. Yang publik atau peka perlu orang kedua untuk menyatakannya tidak benar.
evidence-not-from-here = Dengan keadaan kasus ini, itu tidak bisa dinyatakan.
evidence-no-link = Kirim tautan lengkap yang diawali https://
evidence-link-kept = Tautan disimpan. Hanya situsnya yang ditampilkan.
near-asked = Ditanya di sekitar: { $n } orang. Jawaban mereka masuk ke sini.
near-not-this = Orang lain tidak ditanya tentang ini.
near-nobody = Terlalu sedikit warga sekitar yang bersedia ditanya.
respond-confirm = Kami benarkan adanya
respond-confirmed = Terima kasih. Kantor Anda mengonfirmasi kasus ini.
reason-staged = dibuat-buat
reason-elsewhere = ada di tempat lain
reason-no-access = tidak ada yang bisa ke sana
reason-contradictory = keterangan bertentangan

## Asked about something near by (citizens)

near-question = Heed: ada laporan { $category } di { $place }, dekat tempat Anda melapor. Anda melihatnya?
near-question-here = Heed: ada laporan { $category } dekat tempat Anda melapor. Anda melihatnya?
near-question-plain = Heed: apakah ada masalah dekat tempat Anda melapor?
near-yes = Ya
near-no = Tidak
near-gone = Sudah tidak
near-thanks = Terima kasih. Ini membantu.
near-late = Terima kasih. Pertanyaan ini ditutup.

## Why something was held, for moderators

why-surge = ditahan bersama lonjakan mencurigakan
why-one-by-one = banyak laporan dari satu pengirim, diambil satu per satu
why-released = dilepas bersama yang lain

## Numbers, holidays and the blocked, for moderators

stats-waiting = Menunggu: mendesak { $urgent }, lainnya { $others }
stats-since = Separuhnya masuk sebelum: { $median }. Terlama: { $oldest }
stats-decided = Diputuskan tim hari ini: { $n }
stats-held = Ditahan bersama gelombang yang tampak dibuat-buat: { $n } (/surges)
stats-own = Anda putuskan hari ini: { $n }. Anda pegang: { $held }. Hanya Anda yang melihat ini.
stats-how = Dari mana angka-angka ini
stats-why-waiting = Menunggu: laporan yang belum diputuskan siapa pun, tanpa yang ditahan. Mendesak: kata bahaya, jawaban berat, atau ditandai moderator.
stats-why-since = Yang di tengah dan yang terlama dari yang menunggu, menurut waktu masuknya.
stats-why-decided = Diputuskan hari ini: disetujui atau ditolak sejak tengah malam, menurut zona waktu kampanye, oleh orang, dan tidak diurungkan. Tidak pernah per orang.
stats-why-week = Pekan: laporan yang masuk tujuh hari terakhir; dinilai: sudah disetujui atau ditolak.
stats-why-held = Ditahan: datang dalam gelombang yang tampak dibuat-buat, dan menunggu sebagai satu kartu.
stats-why-holidays = Hari libur kampanye tidak dihitung sebagai waktu tunggu.
stats-why-own = Milik Anda: hitungan yang sama hanya untuk Anda, dan kartu yang Anda pegang sekarang.
stats-why-alike = Seberapa sama tim menilai: laporan yang dinilai dua orang tanpa saling tahu, dalam 91 hari terakhir.
holidays-set = Anda tidak ada dari { $first } sampai { $last }: peringatan tidak datang kepada Anda, dan jawaban yang Anda tunggu sampai ke yang lain.
holidays-off = Anda kembali: peringatan datang kepada Anda.
holidays-none = Anda tidak sedang libur. Untuk libur: /holidays 2026-12-24 2027-01-02
holidays-campaign = Hari libur kampanye: { $days }
holidays-end = Saya kembali
holidays-how = Harinya tidak terbaca. Tulis yang pertama dan terakhir: /holidays 2026-12-24 2027-01-02, atau 24 Desember 2 Januari. /holidays off mengakhirinya.
holidays-order = Itu dari { $first } sampai { $last }. Hari terakhir harus hari ini atau sesudahnya, tidak sebelum yang pertama, dan dalam setengah tahun.
holidays-handed = Dikembalikan ke antrean: { $n }
decided-blocked-so = Pengirim diblokir { $until }
blocked-good = selamanya
blocked-until = sampai { $day }
block-how = Tulis /block, kode, berapa hari (1 sampai { $most }; tanpa angka selamanya), dan alasannya: abuse, made_up atau too_many.
blocked-danger = BAHAYA, ditulis pengirim yang diblokir: “{ $text }”. Ia diberi nomor darurat. /unblock membuatnya didengar lagi.
unblock-which = Yang diblokir di sini. Pilih nomor agar pengirim itu didengar lagi:
unblock-line = Kasus { $codes }: sejak { $day }, { $until }
unblock-none = Tidak ada yang diblokir di sini.
unblock-done = Pengirim { $codes } didengar lagi.
unblock-unknown = Tidak ada yang diblokir di sini yang melaporkan { $code }. /unblock: daftarnya.
unblock-gone = Pengirim ini tidak diblokir lagi.
why-made-up = mengarang laporan
why-too-many = pesan terlalu banyak
why-lifted = pemimpin mencabutnya
why-time-over = waktunya habis
## Shifts by SMS, for moderators

members-sms-allow = Izinkan lewat SMS
members-sms-no-more = Tidak lewat SMS lagi
members-changed = Sudah diubah. Orangnya diberi tahu.
sms-you-may = Anda kini boleh bekerja lewat SMS juga, dari satu telepon. Kirim /sms di sini untuk menautkannya.
sms-you-may-no-more = Anda tidak boleh lagi bekerja lewat SMS. Di sini semua tetap.
sms-link-how = Dari telepon yang akan dipakai, kirim SMS ke nomor Heed: LINK { $code }. Enam angka akan datang. Ketik di sini dalam sepuluh menit.
sms-link-digits = Ketik enam angka ini di percakapan Anda dengan Heed, jangan beri tahu siapa pun: { $code }
sms-link-wrong = Bukan angka itu, atau terlambat. /sms mulai lagi.
sms-linked = Telepon Anda tertaut. SHIFT lewat SMS membuka giliran. /sms off melepasnya.
sms-unlinked = Tidak ada telepon yang tertaut lagi.
sms-digits-wrong = Bukan angka itu.
sms-shift = Giliran sampai { $time }. Jawab dengan nomor kartu: V sahkan, A terima, R tolak dan alasan, P oper. Juga MORE, MINE, QUEUE, END.
sms-shift-told = Giliran SMS dimulai di telepon Anda. Jika bukan Anda, kirim /sms off.
sms-no-shift = Tidak ada giliran. SHIFT membukanya.
sms-over = Giliran SMS selesai.
sms-number-wrong = Nomor itu tidak berlaku. Lihat akhir kartu terbaru.
sms-guessed = Lima nomor salah datang atas nama telepon Anda, jadi giliran SMS ditutup. Mungkin orang lain menulis atas nama Anda.
sms-none = Tidak ada lagi untuk SMS. Hanya di Telegram: { $n }. N { $number } melihat lagi.
sms-unsent = Hanya di Telegram: { $n }.
sms-card-like = Mirip { $code } ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = Mengapa? R { $number } dan: { $reasons }
sms-rejected = Ditolak
sms-done = { $code }: { $what }. UNDO { $number } membatalkan.
sms-undone = { $code }: { $what }.
sms-overtaken = Itu sudah berubah.
sms-no-card = Tidak ada kartu terbuka.
sms-mine = Anda pegang: { $codes }. Hanya di Telegram: { $n }.
why-sms-allowed = boleh bekerja lewat SMS
why-sms-no-more = tidak boleh lagi bekerja lewat SMS
why-phone-linked = menautkan telepon
why-sms-shift = memulai giliran lewat SMS

## Files of a release, for everybody who opens them

release-all = Semua
release-cases = Kasus
release-cases-are = Kasus terverifikasi, masing-masing dihitung sekali, berapa pun orang yang melaporkannya.
release-reports = Laporan
release-reports-are = Berapa kali kasus ini dilaporkan; paling banyak tiga per orang, minggu dan sel.
release-reporters = Pelapor
release-reporters-are = Orang berbeda yang melapor. Tidak dapat dijumlahkan: satu orang dapat berada di beberapa sel.
release-subjects = Satuan
release-subjects-are = Rumah tangga, tempat atau fasilitas berbeda yang ditanya atau diamati.
release-flag = Tanda
release-flag-are = Kosong: ditampilkan apa adanya. C: { release-hidden } r: { release-as-before }
release-hidden = Disembunyikan, karena hanya sedikit orang di baliknya atau di balik sel yang akan terungkap olehnya. Tersembunyi tidak pernah berarti nol.
release-as-before = Tidak diperbarui: perubahannya terlalu kecil untuk disebut, jadi angka sebelumnya tetap.
release-round = Dibulatkan ke kelipatan 5: bagian dan jumlah mungkin tidak cocok.
release-cellkey = Digeser paling banyak 2 ke atas atau ke bawah: bagian dan jumlah mungkin tidak cocok.
release-code-is = Sebuah kode; { $file } menjelaskan artinya. * adalah jumlah seluruhnya.
release-about = Tentang
release-codes = Daftar kode
release-code = Kode
release-name = Nama
release-part-of = Bagian dari
release-official = Kode resmi
release-column = Kolom
release-measure = Ukuran
release-number = Terbitan
release-period = Periode
release-first-day = Hari pertama
release-last-day = Hari terakhir
release-made-on = Dibuat pada
release-producer = Penerbit
release-licence = Lisensi
release-reading = Satu baris adalah satu sel. 0 ditulis di tempat tidak ada yang melapor; sel kosong disembunyikan.
## Releases on the web, for whoever looks for numbers

web-releases-title = Angka yang diterbitkan
web-releases-note = Terbitan adalah sekumpulan berkas publik yang tidak pernah berubah. Yang salah diperbaiki dengan versi baru; yang ditarik menyebutkan alasannya. Alamatnya tetap.
web-releases-none = Belum ada angka yang diterbitkan.
web-releases-programs = Untuk program
web-release-version = { $period }, versi { $vintage }
web-release-published = diterbitkan { $day }
web-release-superseded = diganti versi yang lebih baru { $day }
web-release-retracted = ditarik { $day }
web-release-why = Alasan penarikan: { $why }
web-release-files = Berkas

## A release's README, for whoever reads its numbers

release-what = Ini terbitan { $number } dari kampanye { $campaign }: apa yang dilaporkan dari { $first } sampai { $last }, dihitung. Ini versi { $vintage } untuk periode ini.
release-not-heading = Apa yang bukan
release-not-sample = Ini bukan sampel. Yang dihitung adalah apa yang dipilih orang untuk dilaporkan; tidak ada yang tahu berapa banyak yang tidak dilaporkan. Nol berarti tidak ada yang dilaporkan, bukan tidak ada yang terjadi.
release-not-official = Ini melengkapi statistik resmi dan tidak menggantikannya. Definisinya berbeda; angka mutu menunjukkan seberapa jauh data ini dapat diandalkan.
release-flags-heading = Cara membaca angka
release-flag-none = Tanpa tanda: angka sebagaimana dihitung.
release-flag-hidden = C: disembunyikan. Terlalu sedikit orang atau kasus di sel ini, atau di sel lain yang akan terungkap oleh angka ini. Sel kosong dengan C bukan nol.
release-flag-before = r: tidak diperbarui. Angkanya berubah begitu sedikit sehingga perubahan itu akan mengungkap orang tertentu; yang diterbitkan sebelumnya tetap berlaku.
release-hidden-cells = { $hidden } dari { $cells } sel disembunyikan.
release-files-heading = Berkas
release-files = Mulailah dengan berkas CSV. datapackage.json dan berkas SDMX menjelaskan arti kolomnya; metadata.md dan quality.json menjelaskan bagaimana angka diperoleh dan seberapa baik mutunya.
release-check-heading = Cara memeriksa bahwa tidak ada yang diubah
release-check = MANIFEST.sha256 memuat checksum setiap berkas dan ditandatangani di MANIFEST.sha256.minisig. Perintah ini memeriksa semuanya, juga tanpa jaringan:
release-cite-heading = Cara mengutip
release-contact = Pertanyaan: { $name }, { $email }. Lisensi: { $licence }.
## Releases, for organisers
release-total = Semua
release-axis-area = Wilayah
release-axis-category = Kategori
release-axis-period = Periode
release-area-unknown = Wilayah tidak diketahui
release-table-cases = Kasus menurut wilayah, kategori, dan periode
releases-none = Belum ada rilis. Pengelola Heed membuatnya: release build.
releases-which = Rilis. Yang mana?
release-line = { $name }: { $state }
release-state-draft = draf, belum lolos pemeriksaan
release-state-checked = sudah diperiksa, belum terbit
release-state-published = terbit
release-state-superseded = diganti yang lebih baru
release-state-retracted = ditarik kembali
release-check-protected = Dilindungi: { $tables } tabel, { $cells } sel, { $hidden } disembunyikan
release-check-withheld = Tabel ditahan: { $tables }
release-check-counted = Laporan dihitung: { $reports }
release-check-listed = Kasus didaftar satu per satu: { $cases }
release-check-producer = Berkas kampanye menyebut penanggung jawab
release-check-files = Berkas: { $files }, kosong: { $empty }
release-check-metadata = Metadata rujukan: { $empty } konsep wajib masih kosong
release-publish = Terbitkan
release-two = Dua penyelenggara menerbitkan, masing-masing sendiri. Sejauh ini: { $n }.
release-one = Anda menyetujui { $name }. Penyelenggara lain juga harus setuju.
release-own = Anda sudah setuju: yang kedua harus orang lain.
release-out = { $name } sudah terbit. Tidak akan berubah lagi.
release-gone = Rilis itu sudah berubah. /releases menunjukkan keadaannya.
release-private = Rilis diterbitkan di obrolan pribadi, bukan di grup atau lewat SMS.
release-failed = Rilis { $period } tidak dapat dibuat. Lihat log.
why-built = dibuat
why-replaced = diganti yang lebih baru
why-error = ada kesalahan
why-disclosure = dapat mengungkap orang
why-consent = tidak ada persetujuan
why-ethics = menimbulkan kerugian

## The citizen data statement of a release

statement-title = Pernyataan data warga
statement-is = Ini data warga: pada tangga partisipasi letaknya di { $level }.
statement-is-not = Di sini ini tidak disebut data warga: pada tangga partisipasi letaknya di { $level }, di bawah kemitraan.
statement-rules = Tingkatnya mengikuti yang tertulis di bawah. Yang tanpa bukti, atau terjadi setelah penerbitan, tidak dihitung. Ini yang terendah dari tiga: bagian warga dan organisasinya dalam perancangan, dalam pengumpulan, dan paling baik dalam langkah sesudahnya.
statement-why = Yang menahannya dari tingkat lebih tinggi
statement-why-no-log = Tidak ada yang mencatat siapa yang ikut serta.
statement-why-identify = Bagian warga dan organisasinya dalam perancangan: apa yang ditanya, kepada siapa dan mengapa.
statement-why-collect = Bagian mereka dalam pengumpulan.
statement-why-later = Bagian mereka dalam semua langkah setelah pengumpulan.
statement-why-returned = Tidak ada bukti bahwa hasilnya dibawa kembali kepada yang memberikannya.
statement-why-consent = Tidak disebutkan apa yang disetujui warga.
statement-why-started = Bukan warga dan bukan pula organisasinya yang memulai.
statement-why-themselves = Organisasi memimpin perancangan atau pengumpulan atas nama warga, bukan warga sendiri.
statement-started = Siapa yang memulai
statement-steps = Siapa ikut serta, pada langkah mana
statement-nobody = Tidak diketahui ada yang ikut serta.
statement-uncounted = tidak dihitung untuk tingkat
statement-evidence = Bukti: { $what }
statement-returned = Bagaimana hasilnya dibawa kembali
statement-consent = Persetujuan
statement-ethics = Etika
statement-excluded = Siapa yang tidak terjangkau
statement-agreement = Perjanjian dengan kantor statistik
statement-agreed = { $office }, ditandatangani { $day }.
statement-not-agreed = { $office }: belum ditandatangani.
statement-unwritten = Tidak ada yang tertulis tentang ini.
statement-own-words = Yang berikut ini sebagaimana ditulis penyelenggara.
statement-level-information = pemberian informasi
statement-level-consultation = konsultasi
statement-level-conciliation = konsiliasi
statement-level-partnership = kemitraan
statement-level-self_determination = penentuan sendiri
statement-step-identify = Menentukan kebutuhan dan merancang
statement-step-collect = Mengumpulkan
statement-step-process = Memilah dan memeriksa
statement-step-analyse = Menganalisis
statement-step-release = Menerbitkan
statement-step-disseminate = Menyebarkan
statement-step-connect = Menghubungkan yang berkepentingan
statement-step-incentivise = Mendorong pemakaian
statement-step-influence = Memengaruhi keputusan
statement-step-use = Memakai
statement-step-change = Mengubah sesuatu dengannya
statement-step-reuse = Memakai kembali
statement-who-community = warga yang bersangkutan
statement-who-organisation = organisasi masyarakat sipil
statement-who-statistics_office = kantor statistik
statement-who-authority = lembaga pemerintah
statement-who-researcher = peneliti
statement-who-company = perusahaan
statement-part-told = diberi tahu
statement-part-asked = ditanya
statement-part-heard = ikut serta, yang lain memutuskan
statement-part-shared = memutuskan bersama yang lain
statement-part-led = memutuskan sendiri
statement-reviews = Pendapat kantor statistik tentang terbitan sebelumnya

## Reviewers of statistical offices

role-reviewer = penelaah dari kantor statistik
release-review-which = Terbitan mana yang ingin Anda telaah?
release-review-none = Kini tidak ada terbitan yang belum Anda telaah.
release-review-ask = { $name }, { $n } dari { $of }: { $question }
release-review-yes = Ya
release-review-partly = Sebagian
release-review-no = Tidak
release-review-unknown = Tidak dapat menilai
release-review-publish = Terbitkan
release-review-drop = Buang
release-review-sum = Jawaban Anda tentang { $name } akan terbit di sampingnya atas nama kantor Anda, tidak pernah nama Anda:
release-review-done = Terbit di samping { $name }. Terima kasih.
release-review-gone = Terbitan ini tidak dapat ditelaah lagi.
release-review-dropped = Tidak ada yang diterbitkan.
release-review-by = { $office }, { $day }
release-review-q-relevance = Apakah menjawab pertanyaan kantor Anda atau kebijakan?
release-review-q-methods = Apakah konsep, populasi dan metode cukup dijelaskan untuk dipakai?
release-review-q-codes = Apakah kodenya mengarah ke klasifikasi dan wilayah resmi?
release-review-q-accuracy = Apakah lembar mutu jujur tentang cakupan dan kesalahan?
release-review-q-timeliness = Apakah datang tepat waktu dan sesuai pengumuman?
release-review-q-coherence = Apakah perbedaan dengan deret resmi dijelaskan?
release-review-q-confidentiality = Apakah warga di dalamnya dilindungi seperti oleh kantor Anda?
release-review-q-participation = Apakah pernyataan data warga benar, sejauh yang Anda lihat?
## The page for receipts (citizens)

web-receipt-title = Apakah laporan saya dihitung?
web-receipt-text = Ketik kode laporan Anda. Anda akan tahu dalam angka terbitan mana ia dihitung, dan mendapat berkas yang membuktikannya.
web-receipt-code = Kode laporan Anda
web-receipt-ask = Cari
web-receipt-file = Berkas yang membuktikannya
web-receipt-again = Kode lain
web-receipt-wait-title = Sebentar
web-receipt-wait-text = Kode sedang dicari. Halaman ini kembali sendiri.
web-receipt-over-title = Halaman ini sudah berakhir
web-receipt-over-text = Jawaban tersimpan satu jam. Ketik lagi kodenya.
web-skip = Langsung ke isi
web-foot = Heed: warga melapor, moderator memeriksa, kantor menjawab.
web-home = Ke halaman pertama
