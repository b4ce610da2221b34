"""Names for invented people, of many origins. Any likeness to a real person is chance."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """Names that go together, and how often they are drawn."""

    ethnicity: str
    weight: int
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]
    languages: tuple[str, ...] = ("English",)


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ORIGINS: tuple[Origin, ...] = (
    Origin(
        "white",
        44,
        _names(
            "Margaret Dorothy Jean Sheila Brenda Maureen Patricia "
            "Pauline Gillian Lesley Susan Karen Tracey Donna Joanne "
            "Rachel Gemma Lauren Chloe Megan Beryl Hilda Edna Winifred Marjorie Muriel Avril Glenys Rosalind Philippa"
        ),
        _names(
            "Ronald Kenneth Derek Raymond Stanley Trevor Keith "
            "Barry Clifford Leslie Geoffrey Nigel Graham Stephen Gary "
            "Darren Wayne Shaun Lee Craig Ryan Jordan Liam Connor Wilfred Cyril Horace Neville Rupert Alistair"
        ),
        _names(
            "Ashworth Bickerstaff Birtwistle Blenkinsop Braithwaite "
            "Capstick Claypole Culshaw Dewhurst Eccleston Entwistle "
            "Fairclough Fothergill Garside Hargreaves Haworth Hebblethwaite Higginbottom Kershaw Lumb Micklethwaite "
            "Ollerenshaw Pickersgill Ramsbottom Satterthwaite Shuttleworth Sowerby Thistlethwaite Uttley Wigglesworth"
        ),
    ),
    Origin(
        "white",
        5,
        _names("Siân Angharad Bronwen Carys Eluned Ffion Gwenllian Lowri Menna Nerys Rhiannon Tegwen"),
        _names("Aled Bryn Dafydd Emrys Geraint Gethin Hywel Idris Llew Owain Rhodri Tudur"),
        _names("Bowen Cadwaladr Gethin Gwynne Llewelyn Meredith Parry Penry Prosser Prytherch Tudor Vaughan"),
        ("English", "Welsh"),
    ),
    Origin(
        "white",
        5,
        _names("Aoife Bríd Ciara Deirdre Fionnuala Gráinne Maeve Máire Niamh Noreen Oonagh Sinéad"),
        _names("Brendan Cathal Colm Declan Diarmuid Donal Eoin Fergal Malachy Oisín Padraig Seamus"),
        _names(
            "Breslin Corrigan Devaney Finnegan Geraghty Heneghan Kinsella Loughlin McGinley O'Dowd O'Halloran Tierney"
        ),
    ),
    Origin(
        "white",
        6,
        _names("Agnieszka Bożena Danuta Ewa Grażyna Halina Iwona Jadwiga Krystyna Małgorzata Urszula Zofia"),
        _names("Andrzej Bogdan Czesław Dariusz Grzegorz Jerzy Kazimierz Leszek Mirosław Ryszard Wojciech Zbigniew"),
        _names("Baran Czarnecki Dudek Gołąb Jaworski Kaczmarek Lis Mazurek Nowicki Pawlak Sikora Wrona"),
        ("Polish", "English"),
    ),
    Origin(
        "white",
        4,
        _names("Adriana Cosmina Daniela Elena Florica Ileana Larisa Mihaela Oana Raluca Simona Viorica"),
        _names("Bogdan Cristian Dumitru Florin Gheorghe Ionuț Liviu Marius Nicolae Petru Răzvan Vasile"),
        _names("Albu Barbu Ciobanu Dobre Enache Filip Grigore Lupu Moraru Neagu Stoica Ungureanu"),
        ("Romanian", "English"),
    ),
    Origin(
        "asian",
        7,
        _names("Amina Bushra Farida Ghazala Humaira Kausar Naheed Parveen Rukhsana Saima Tahira Zubaida"),
        _names("Abdul Asif Farooq Ghulam Iftikhar Javed Khalid Mushtaq Nadeem Rashid Shabir Zahid"),
        _names("Akhtar Bashir Chaudhry Dar Hussain Iqbal Khokhar Mahmood Malik Qureshi Rafiq Siddiqui"),
        ("Urdu", "Punjabi", "English"),
    ),
    Origin(
        "asian",
        6,
        _names("Anjali Bhavna Chandrika Daksha Hansa Indira Jayshree Kamala Lata Meena Nirmala Usha"),
        _names("Arvind Bharat Dilip Girish Harish Jagdish Kantilal Mahesh Naresh Pravin Ramesh Suresh"),
        _names("Amin Bhatt Desai Gandhe Joshi Kotecha Lad Mehta Parekh Raval Solanki Vyas"),
        ("Gujarati", "Hindi", "English"),
    ),
    Origin(
        "asian",
        4,
        _names("Ayesha Fatema Hasina Jahanara Khaleda Laila Momena Nasima Rehana Salma Sufia Taslima"),
        _names("Abul Anwar Faruk Habibur Jamal Kamrul Lutfur Mizanur Nurul Rafiqul Shofiqul Tariqul"),
        _names("Begum Choudhury Haque Islam Kabir Miah Mridha Rahman Sarkar Sheikh Talukder Uddin"),
        ("Bengali", "Sylheti", "English"),
    ),
    Origin(
        "asian",
        4,
        _names("Baljit Gurpreet Harjinder Jaswinder Kulwant Mandeep Narinder Parmjit Ranjit Satwant Sukhdev Tajinder"),
        _names("Amrik Balbir Daljit Gurdial Harbhajan Jarnail Kartar Mohinder Nirmal Piara Sarwan Tarlochan"),
        _names("Bains Chahal Dhaliwal Gill Hundal Johal Kalsi Mann Nijjar Pannu Rai Sahota"),
        ("Punjabi", "English"),
    ),
    Origin(
        "black",
        6,
        _names("Abimbola Chidinma Folake Ifeoma Kehinde Ngozi Olufunke Omolara Temitope Uchenna Yetunde Zainab"),
        _names("Adebayo Babatunde Chukwuma Emeka Femi Ikenna Kayode Obinna Olumide Segun Tunde Uche"),
        _names("Adeleke Balogun Chukwu Ekwueme Fashola Igwe Nnamdi Obi Ogunleye Okafor Onyeka Salako"),
        ("English", "Yoruba", "Igbo"),
    ),
    Origin(
        "black",
        5,
        _names("Adassa Beverley Carmen Delrose Enid Gloria Hyacinth Joycelyn Lurline Myrtle Olive Verona"),
        _names("Alphonso Barrington Clinton Delroy Errol Fitzroy Glenroy Hopeton Leroy Neville Rudolph Winston"),
        _names("Bartley Cumberland Dacosta Facey Gayle Hibbert Lindo Mighty Palmer Reid Senior Walcott"),
    ),
    Origin(
        "black",
        4,
        _names("Asha Deqa Faduma Halima Hodan Ifrah Khadra Ladan Nimco Sagal Ubah Zeynab"),
        _names("Abdi Bashir Daud Farah Guled Hassan Ismail Jama Liban Mahad Omar Yusuf"),
        _names("Abdullahi Ahmed Ali Dirie Egal Farah Guleed Hirsi Jama Mohamud Nur Warsame"),
        ("Somali", "English"),
    ),
    Origin(
        "other",
        3,
        _names("Amal Bushra Dalal Fadia Hanan Iman Layla Mayada Nawal Rana Samira Widad"),
        _names("Adnan Bassam Fadi Ghassan Hisham Imad Khalil Marwan Nabil Rami Samir Walid"),
        _names("Aboud Darwish Fakhoury Haddad Khoury Mansour Najjar Qabbani Saleh Shaheen Tahan Zaytoun"),
        ("Arabic", "English"),
    ),
    Origin(
        "other",
        2,
        _names("Aylin Berna Ceren Dilek Emine Fatma Gülay Hatice Nuray Sevgi Tülay Zehra"),
        _names("Ahmet Bülent Cemal Erdal Halil Kemal Mehmet Orhan Recep Selim Turgut Yusuf"),
        _names("Aksoy Bulut Çelik Demirci Erdem Güneş Kaplan Koç Özkan Şahin Tekin Yıldız"),
        ("Turkish", "Kurdish", "English"),
    ),
    Origin(
        "asian",
        3,
        _names("Ah-Lan Bao-Yi Chun-Mei Fong-Yee Hui-Ling Kit-Ying Lai-Wah Mei-Ling Sau-Fong Siu-Ping Wai-Han Yuk-Lin"),
        _names(
            "Chi-Keung Chung-Wai Hok-Man Ka-Fai Kin-Sang Kwok-Wah Man-Kit Shu-Kei Tak-Ming Wai-Lun Wing-Fat Yiu-Tong"
        ),
        _names("Au Chan Cheung Fung Ho Kwan Lam Leung Mak Poon Tsang Yip"),
        ("Cantonese", "Mandarin", "English"),
    ),
    Origin(
        "mixed",
        4,
        _names("Aaliyah Bianca Corinne Esmé Imani Jasmine Kezia Leila Naomi Saffron Tamara Zara"),
        _names("Aaron Caleb Dominic Elijah Isaac Jerome Kieran Leon Marlon Nathan Reuben Tyrell"),
        _names(
            "Achebe-Lund Bell-Okoye Carr-Singh Da-Silva Ellis-Khan Fox-Mensah "
            "Grant-Ito Hall-Diaz King-Rao Lowe-Sesay Moss-Adeyi Webb-Chen"
        ),
    ),
)

FORMER = ("Bell", "Carr", "Dobbs", "Eaves", "Frost", "Goff", "Hirst", "Ives", "Jupp", "Kemp", "Lunn", "Moss")
"""Names somebody went by before."""

CALLED = {
    "Margaret": "Peggy",
    "Dorothy": "Dot",
    "Ronald": "Ron",
    "Kenneth": "Ken",
    "Winifred": "Win",
    "Patricia": "Pat",
}
