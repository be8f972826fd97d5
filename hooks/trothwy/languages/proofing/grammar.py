"""The Welsh words that the rules of mutation need to know, beside what a word's ending says of it.

No open dictionary says which Welsh nouns are feminine or which words are adjectives, so common ones are listed here.
A word that is missing is passed over in silence; it never makes a false alarm.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEMININE_NOUNS: Final = _words(
    """
    adran afon allwedd anrheg ardal arddull asgell awr baner barn basged bendith blwyddyn boch braich brawddeg
    brech breuddwyd bro brwydr buwch byddin cadair cadwyn calon camlas cangen canolfan carfan carreg cath cawod
    cegin celf cell cenedl cenhedlaeth cerdd cloch coes cofrestr coron cosb craig cred crefft croes cronfa
    cyfradd cyfraith cyfran cyfres cyfrinach cyfrol cyfundrefn cyllell cyllideb cymdeithas cymhareb cymru cymuned
    cynghrair cynhadledd cynulleidfa cân dadl daear dafad damwain darlith dawns deddf deiseb delwedd derwen desg
    dinas dogfen dolen draig drama dyfais dyled dyletswydd eglwys egwyddor elfen elusen enghraifft erthygl esgid
    ffaith ffatri ffenestr fferm ffilm ffordd ffurf ffurflen ffynhonnell gafr galwad gardd gorsaf gwarant gwasg
    gwe gwefan gwefus gweithdrefn gweithred gwers gwisg gwlad gwobr gwraig gyrfa gêm gŵyl heol hinsawdd iaith
    lefel llaw llinell llong llyfrgell mainc mam mantais marchnad melin menter menyw merch milltir modrwy modryb
    mynwent nain neges neuadd nodwedd nofel nos noson pabell pennod perllan perthynas pobl pont potel priodas
    proses punt pêl rhaglen rhan rheol rhes rhestr rhodd safon sefyllfa seren sgwrs siop stori stryd swydd
    swyddfa system tafarn taflen taith tasg techneg technoleg teisen telyn torf tref trefn trosedd trwydded
    tudalen tyrfa tystysgrif wal wythnos ymgyrch ynys ysgol ystafell ystod
    """
)
"""Feminine nouns."""

FEMININE_ENDINGS: Final = ("aeth", "fa")
NEVER_FEMININE: Final = _words(
    """
    aeth amaeth arfaeth caeth chwaeth cyfan cynhaeaf daeth fan ffraeth gwaeth gwahaniaeth gwasanaeth gwnaeth
    hiraeth llaeth lluniaeth maeth man pennaeth saeth traeth
    """
)
"""Words that end as feminine nouns do and are none."""

MASCULINE_NOUNS: Final = _words(
    """
    baban babi bachgen bag bai balchder banc bardd barnwr bath bedd bil blas blawd bloc blwch bocs botwm brawd
    brecwast brenin briff brys budd busnes bwlch bwrdd bws bwyd byd bygythiad bys bywyd cae caffi cais cam
    canllaw canol canser cant car carchar cariad cartref castell ceffyl cefn cefndir cig cinio clais clefyd
    cleient clinig clo clwb clwyf cod cof coffi cofnod coleg corff credyd crynodeb crys cur cwch cwestiwn cwm
    cwmni cwricwlwm cwrs cwsmer cydsyniad cyfarfod cyfle cyflog cyflwr cyfnod cyfrif cyfrifiadur cyfrwng cyhoedd
    cylch cyllid cymal cymar cymorth cymydog cynghorydd cyngor cynllun cynnig cynnwys cynnydd cyswllt cyw darlun
    data deunydd diben diddordeb diffyg diogelwch disgybl diwedd diwrnod dosbarth drws dull dydd dyddiad dyfodol
    dyn dŵr gair galar gelyn glasoed glaw gofal gofalwr gofid gofod golau gorchymyn grant grym grŵp gwaed
    gwahaniaeth gwaith gwallt gwanwyn gwasanaeth gweithgaredd gweithiwr gweithle gweithlu gwely gwynt gŵr
    heddwch llawr lle lleidr lles llesiant llun llwybr llwyddiant llyfr llygad llyn llys llythyr mab maes maint
    marc mater meddwl meddyg mis mur mwg mynydd niwed panel papur parc partner pecyn peiriant pen pennaeth
    pentref penwythnos perchennog person perygl peth plentyn pleser plismon porth prawf pren pris profiad
    prosiect pryd pryder pwll pwnc pwrpas pwyllgor pwynt pwysau rheswm rhiant rhif rhwystr rhyfel salwch tabl
    tad tarddiad tawelwch tegan teitl teledu terfyn testun teulu tir tlodi traeth trais tramgwydd trefniant tro
    trothwy trysor trên twf tyst tywydd tîm tŷ
    """
)
"""Masculine nouns: the article leaves them alone."""

MASCULINE_ENDINGS: Final = ("iad", "iant", "rwydd", "der", "deb", "iwr", "ydd", "ad")
NEVER_MASCULINE: Final = _words(
    """
    adeilad afonydd arglwydd bad beunydd bydd caerydd cariad ceidwad celwydd cynnydd dafad dolydd dyletswydd
    eiliad fferyllydd ffydd galwad gorawydd gwastad gwlad gwledydd gwyrdd had heolydd llonydd llygad mad newydd
    pad parhad rhad rhwydd rhydd swydd sydd tad trydydd
    """
)
"""Words that end as masculine nouns do and are feminine, plural or no nouns."""

OTHER_NOUNS: Final = _words(
    """
    bore canran cornel dechrau golwg gwaith iechyd math nifer poen problem prynhawn sesiwn trawma ystyr
    """
)
"""Nouns of either gender, or whose gender shows in no mutation."""

PLURALS: Final = _words(
    """
    achosion adrannau arwyddion asiantaethau atebion awdurdodau bechgyn blychau blynyddoedd brodyr byrddau camau
    chwiorydd cwestiynau cyfarfodydd cynghorau diwrnodau dyddiau dynion gofalwyr gwasanaethau gweithwyr lefelau
    llall lleill lleoedd menywod merched misoedd munudau oriau pethau plant pryderon rhai rhain rhieni teuluoedd
    tudalennau wythnosau ysgolion
    """
)
"""Plurals: the article leaves them alone, and a numeral stands before a singular noun."""

NEVER_PLURAL: Final = _words("angau dechrau dioddefaint eisiau geni golau gorau maddau union")
"""Words that end as plurals do and are none."""

PLURAL_ENDINGS: Final = ("au", "ion", "oedd", "iaid", "wyr", "feydd", "on", "lenni")

ADJECTIVES: Final = _words(
    """
    bach beichiog benywaidd blaenorol blin bodlon brwnt budr bwriadus byr cadarn cadarnhaol clir coch creulon
    cryf cryno cudd cul cyfan cyfartal cyfforddus cyffredin cyflawn cyflym cyfrwys cyfwerth cymhleth cymwys
    cynnar cynnes cyntaf cyson cywir da dall debyg dewr dibwys diflas difrif digon diogel diweddar diwethaf drud
    drwg dwfn dwys dynodedig glas glân gwael gwag gwan gwirion gwlyb gwyllt gwyn gwyrdd llawn llydan mawr melyn
    newydd parod pell pendant penodedig plaen poblogaidd poeth prin prysur pur pwysig rhad rhydd tal tawel tebyg
    tew tlawd trist trwm tywyll
    """
)
"""Words used as adjectives, beside those whose ending says so."""

ADJECTIVE_ENDINGS: Final = ("ol", "us", "gar", "aidd", "adwy", "edig", "lon")
NO_ADJECTIVES: Final = _words(
    """
    alcohol calon campus canol carol control dewis dyfodol dynion firws galon gwaddol heol moddion nôl olion
    plus pobol prifysgol protocol rheol rôl siol status symbol virus ymylon ysgol ôl
    """
)
"""Words that end as adjectives do and are none."""

VERBAL_NOUNS: Final = _words(
    """
    beio bwyta cadw cael cefnogi ceisio clywed codi cofnodi colli crio cydnabod cydweithio cyfeirio cymryd
    cynllunio cynnwys cynyddu cyrraedd cysgu cysylltu cytuno dadwneud dal dangos darllen darparu datgelu deall
    defnyddio derbyn dibynnu digwydd dilyn dioddef diogelu disgwyl dod dweud dychwelyd dysgu gadael gallu galw
    gofalu gofyn gorfod gweithio gweithredu gweld gwella gwirio gwneud gwrando gwrthod gwybod mynd mynychu
    parhau peidio penderfynu poeni profi pryderu rhannu rhedeg rheoli rhoi talu teimlo trafod trefnu trin troi
    tyfu
    """
)
"""Verbal nouns that are seldom anything else: after their subject they soften, *i chi wneud*."""

NO_OBJECTS: Final = _words(
    """
    bellach beth ble bob bod bydd byth chi cyn dan ddim dim diolch drannoeth dros drwy gan gartref ger gyda
    gydag gynt llai lle mae mai mewn mor pa pam pan pawb pe pob pryd pwy rhag rhwng tan tra trwy tu tua
    """
)
"""Words that may follow a command without being its object."""

COMMANDS: Final = _words(
    "rhowch gwnewch ewch dewch cewch cymerwch gallwch dylech gwelwch allwch ddylech ddylem dylem hoffech"
)
"""Verbs whose object follows at once, as it does after any command in *-wch*."""

RELATIVES: Final = _words("all allai ddylai dylai gaiff gall gallai hoffai")
"""Verbs whose subject has been named already after *a*, *na* and *pwy*, so that an object follows."""

SUBJECTS: Final = _words("chi fe hi ichi iddi iddo iddyn iddynt imi inni mi nhw")
"""What stands between *i* and a verbal noun: *i chi wneud*, *iddo gael*."""

PERSONS: Final = _words("blant blentyn deulu plant plentyn rhiant rhieni riant rieni rywun teulu")
"""Nouns that often stand there: *i’r plentyn gael*."""

NEGATED_VERBS: Final = _words(
    """
    bu bydd byddai byddan byddant byddech byddent byddwch caf cafodd cafwyd caiff ceir cewch daeth daethpwyd daw
    dylai dylech dylem dylid dywedodd gall gallai gallant gallech gallwch gellir gwelodd gwelwyd gwnaeth gwneir
    gwyddoch
    """
)
"""Personal verbs that *ni*, *na*, *pan*, *beth* and *pwy* may come before."""

WITH_SOFT: Final = _words(
    """
    ail am ambell ar at dacw dan dros drwy dy dyma dyna gan go heb holl hyd i naill neu o pa prif rhyw tan tros
    trwy unrhyw wrth
    """
)
"""Words after which every consonant softens."""

STEADY_SOFTENERS: Final = _words("mor pur rhy")
"""Words after which every consonant softens but *ll* and *rh*."""

WITH_ASPIRATE: Final = _words("chwe chyda dri gyda thri tri tua â")
"""Words after which *p*, *t* and *c* breathe."""

STEADY: Final = _words("bob eich ein eu mewn pob rhwng wedi")
"""Words after which no consonant mutates."""

NEUTRAL: Final = _words("mae ond sydd ydy yw")
"""Words after which what is named stands as it is."""

INSTITUTIONS: Final = _words(
    """
    barnwr bwrdd byrddau canllaw canllawiau comisiynydd cynghorau cyngor deddf gwasanaeth gwasanaethau gwefan
    gweithdrefn gweithdrefnau heddlu llywodraeth pennod prifysgol rhan rheoliad rheoliadau senedd
    """
)
"""Words that mutate with a capital too, as names of people and of firms often do not."""

AFTER_NEUTRAL: Final = _words(
    """
    beunydd blwyddyn blynyddoedd bod bore can cant cyda cymaint dau dechrau dim diwedd draw dwy dwywaith dydd
    gan gobeithio gyda lle mewn mis mwy pen pob prynhawn rhaid tair tan tros trwy tu
    """
)
"""Words that stand there softened, or that only look so: *mae ganddo*, *ond ddydd Llun*."""

UNSOFTENED: Final = _words(
    """
    afael beth ble braf bron bryd byth dan dim do dros drosodd drwy dy faint fe fel fi fo gan ganddi ganddo
    ganddynt gang ganol garej gemau gen gennych gennym ger gerllaw giatiau gilydd giât golff grant grantiau
    grwpiau grŵp gyda gydag gêm law mae maen mai mewn mi mlaen mo moni mono monoch mor mwyach na nad nhw nôl pan
    pe punt rhag rhwng sut ti tra trwy tu tua tuag tydi tydy
    """
)
"""Words of which no rule asks anything: they do not mutate, have done so for good, or begin something new."""

QUESTIONS: Final = _words("cyn lle pa pam pob pryd pwy")
"""Small words that mutate as nouns do, but not after *dyma* and its like, and hardly after *neu*."""

PRONOUN_VERBS: Final = _words("bydd ddaru mae nid oedd roedd ydi ydy")
"""Verbs after which *o* is he."""

COMPARED: Final = _words("gorau gwaeth gwaethaf gwell llai lleiaf mwy mwyaf")
"""Degrees of words, which soften after *yn* as adjectives do."""

NOT_PREDICATED: Final = _words("ble bob braf bryd bygwth byth byw dan do gynt pob tua")
"""Words that stand unmutated after *yn*, or that only look like a first form."""

PLACES: Final = _words(
    """
    bangor blaenau bro brycheiniog caer caerdydd caerffili caerloyw caernarfon casnewydd castell ceredigion
    conwy cymru dinbych dyfed glannau gwent gwynedd pen-y-bont penfro pontypridd powys prydain tor-faen torfaen
    """
)
"""Places in Wales whose names mutate after every word that asks for it."""

NUMERALS: Final = _words(
    "dau dwy ddau ddwy tri thri dri tair pedwar pedair pum chwe saith wyth naw deg 2 3 4 5 6 7 8 9 10"
)
NOT_COUNTED: Final = _words("a beth ble byth canolfan ceiniog cyn dan i mae o pan pob punt pwy rhan taflen tudalen")
"""Words that follow a number without being counted by it, and feminine nouns."""
