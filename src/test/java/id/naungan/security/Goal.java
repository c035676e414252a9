package id.naungan.security;

/** The promises about safety that the page of evidence must answer for, each in a sentence that a head of office understands. */
enum Goal {
    G1(
            "Siapa boleh apa",
            "Who may do what",
            "Setiap petugas hanya membuka halaman dan perbuatan yang menjadi tugasnya, pada kasus yang memang ditanganinya.",
            "Every officer opens only the pages and acts of her own work, in the cases that are hers."),
    G3(
            "Catatan akses yang tidak bisa diam-diam diubah",
            "A log that cannot be changed in silence",
            "Bila satu tanda saja di catatan akses diubah, dihapus, atau ditukar, pemeriksaan menemukannya.",
            "If a single sign of the access log is changed, removed or swapped, the check finds it."),
    G4(
            "Tidak ada yang dibaca tanpa tercatat",
            "Nothing is read unrecorded",
            "Siapa yang membaca identitas, mencoba dan ditolak, atau membawa data keluar, selalu tercatat.",
            "Whoever reads identity, is refused, or takes data out, is always written down."),
    G8(
            "Masukan apa pun tidak merusak",
            "No input breaks it",
            "Apa pun yang diketik atau dikirim orang, termasuk yang jahat, dijawab dengan tenang dan tidak membuka pintu.",
            "Whatever anybody types or sends, also in bad faith, is answered calmly and opens no door."),
    G9(
            "Daftar periksa keamanan dijawab baris demi baris",
            "A security checklist answered row by row",
            "Untuk setiap baris daftar periksa OWASP ASVS 5.0 kami menyebut uji yang menunjukkannya, atau mengaku belum.",
            "For every row of the OWASP ASVS 5.0 checklist we name the test that shows it, or admit that it is not yet so."),
    G10(
            "Menebak kata sandi dilambatkan",
            "Guessing passwords is slowed",
            "Siapa yang menebak kata sandi dibuat menunggu makin lama, tanpa mengunci petugas dari pekerjaannya.",
            "Whoever guesses passwords waits longer and longer, and no officer is locked out of her work by it."),
    G11(
            "Faktor kedua saat masuk",
            "A second factor at sign-in",
            "Kata sandi yang dicuri saja tidak cukup untuk masuk dan melihat identitas klien.",
            "A stolen password alone is not enough to come in and see who the clients are."),
    G12(
            "Sesi yang berakhir sendiri",
            "Sessions that end by themselves",
            "Layar yang ditinggalkan menutup diri, dan sesi yang sudah diakhiri tidak bisa dipakai orang lain.",
            "A screen left alone closes itself, and a session that was ended is of no use to anybody else."),
    G13(
            "Peramban dilarang menyimpan dan membocorkan",
            "The browser may neither keep nor leak",
            "Setiap jawaban membawa perintah yang sama kepada peramban: jangan simpan, jangan jalankan yang asing, jangan beri tahu siapa pun.",
            "Every answer carries the same orders to the browser: keep nothing, run nothing foreign, tell nobody."),
    G14(
            "Keluar cepat",
            "Quick exit",
            "Orang yang sedang diawasi bisa pergi dari halaman seketika, dan tombol kembali tidak membukanya lagi.",
            "Somebody who is being watched can leave a page at once, and the back button does not open it again."),
    G15(
            "Membuka dalam keadaan darurat",
            "Opening in an emergency",
            "Kasus orang lain bisa dibuka bila nyawa terancam, tetapi selalu beralasan, sebentar, dan diketahui orang lain.",
            "Another's case can be opened when a life is at stake, but only with a reason, briefly, and seen by others."),
    G17(
            "Petugas yang berkepentingan tidak melihat",
            "An officer with an interest sees nothing",
            "Petugas yang punya hubungan dengan pihak dalam kasus melihat seolah-olah kasus itu tidak ada.",
            "An officer who is related to somebody in a case sees as if that case did not exist."),
    G22(
            "Berkas tersegel",
            "Sealed files",
            "Berkas yang dititipkan disimpan tersandi; berkas yang dipotong atau diubah ditolak saat dibuka.",
            "Files are kept encrypted; a file that was cut or changed is refused when it is opened."),
    G25(
            "Pesan galat yang tidak membocorkan",
            "Error pages that tell nothing",
            "Kasus yang disembunyikan dijawab sama seperti kasus yang tidak ada, dan tidak ada pesan galat yang memperlihatkan isi program.",
            "A hidden case is answered like one that does not exist, and no error shows the inside of the program.");

    final String name;
    final String english;
    final String meaning;
    final String englishMeaning;

    Goal(String name, String english, String meaning, String englishMeaning) {
        this.name = name;
        this.english = english;
        this.meaning = meaning;
        this.englishMeaning = englishMeaning;
    }
}
