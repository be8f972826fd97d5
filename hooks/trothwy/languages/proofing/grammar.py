"""The Welsh words that the rules of mutation need to know, as far as this site uses them.

No open dictionary says which Welsh nouns are feminine or which words are adjectives, so the words
are listed here. A word that is missing is passed over in silence; it never makes a false alarm.
"""

from __future__ import annotations

from typing import Final

FEMININE_NOUNS: Final = frozenset(
    """
        baner barn boch braich brawddeg brech brwydr camdriniaeth canolfan carfan cenedl cofrestr cosb
        cyfraith cyfres cyfrinach cyfundrefn cyllideb cymdeithas cymuned cynhadledd cynrychiolaeth
        dealltwriaeth deddf delwedd disgyblaeth dogfen dolen dyletswydd galwad goruchwyliaeth graddfa
        gwarchodaeth gwefan gweithdrefn gweithred gwybodaeth meddygfa meithrinfa menyw partneriaeth pennod
        perthynas pobl preswylfa priodas taflen trafodaeth triniaeth tudalen tystiolaeth trosedd tystysgrif
        """.split()
)
"""Feminine nouns beside those that the package's own rules list."""

MASCULINE_NOUNS: Final = frozenset(
    """
        baban babi bachgen brawd briff bwrdd bywyd canlyniad canllaw cartref clais cofnod corff cwestiwn
        cydsyniad cyfarfod cyngor cyhoeddiad cymorth cynllun cynnig datganiad diogelwch diwrnod drws dydd
        gofal gofalwr gwaith gwasanaeth gweithiwr marc partner penderfyniad person plentyn prawf pryder tad
        teulu tîm trais trothwy tŷ
        """.split()
)
"""Masculine nouns: the article leaves them alone."""

STEADY_FEMININE_NOUNS: Final = frozenset(
    """
        asiantaeth adran ffurflen llinell lefel rhan rhestr rhaglen sefyllfa ymddiriedolaeth ystafell ysgol
        """.split()
)
"""Feminine nouns whose own first letter does not mutate after *y*; an adjective after them does."""

ADJECTIVES: Final = frozenset(
    """
        bach benywaidd blaenorol blinedig blynyddol bodlon brwnt budr bwriadol byr cadarn cadarnhaol
        cenedlaethol clir coch corfforol creulon cryf cudd cyffredin cyffredinol cyflawn cyflym cyfreithiol
        cyfrifol cyfrinachol cyfforddus cychwynnol cymdeithasol cymhleth cymwys cynnar cyson cywir da
        dealladwy defnyddiol deintyddol dibynnol difrifol digonol diogel diweddar diweddarach dwfn dwys
        dwyieithog dyddiol dynodedig gofalus gwael gwag gwahanol gwan gweithredol gwirfoddol gofidus mawr
        meddygol meddyliol misol parhaus parod pendant penodol perthnasol personol plaen poenus preifat
        priodol proffesiynol pryderus pwysig rhesymol tawel tebyg tebygol teuluol treisgar trwm
        """.split()
)
"""Words used as adjectives only: after predicative *yn* they soften, all but those in *ll* and *rh*."""

VERBAL_NOUNS: Final = frozenset(
    """
        beio bwyta dadwneud cadw cael cefnogi ceisio clywed codi cofnodi colli crio cydnabod cydweithio cyfeirio cymryd
        cynllunio cynnwys cynyddu cyrraedd cysgu cysylltu cytuno dangos darllen darparu datgelu deall
        defnyddio derbyn dibynnu digwydd dilyn dioddef diogelu disgwyl dod dweud dychwelyd dysgu gadael gallu
        galw gofalu gofyn gorfod gweithio gweithredu gweld gwella gwirio gwneud gwrando gwrthod gwybod mynychu
        mynd parhau peidio penderfynu poeni profi pryderu rhannu rhedeg rheoli rhoi talu teimlo trafod trefnu
        trin troi tyfu
        """.split()
)
"""Verbal nouns: after *yn* they stand unmutated, after a personal verb they soften."""

MODAL_VERBS: Final = frozenset("allech allem ddylech ddylem dylech dylem gallech gallem hoffech hoffem".split())
"""Personal verbs that a verbal noun follows as their object. After *gallai* it may be the subject, unmutated."""

NO_OBJECTS: Final = frozenset(
    """
        beth ble bob bod bydd byth chi cyn dan dim diolch dros drwy gan ger gyda gydag lle llai mae mai mewn
        mor pa pam pan pe pwy rhag rhwng tan tra trwy tu tua
        """.split()
)
"""Words that may follow a command without being its object."""

COMMANDS: Final = frozenset(["rhowch", "gwnewch", "ewch", "dewch", "cewch", "cymerwch", "gallwch", "dylech", "gwelwch"])
"""Verbs in *-wch* that a dictionary lists as words of their own."""

SUBJECTS: Final = frozenset(["chi", "hi", "fe", "nhw", "mi", "iddo", "iddi", "iddyn", "iddynt", "imi", "inni", "ichi"])
"""What stands between *i* and a verbal noun: *i chi wneud*, *iddo gael*."""

PERSONS: Final = frozenset(
    """
    blentyn plentyn blant plant riant rhiant rieni rhieni deulu teulu rywun
    """.split()
)
"""Nouns that often stand there: *i'r plentyn gael*."""

NEGATED_VERBS: Final = frozenset(
    """
        bu bydd byddai byddant byddech byddwch caiff ceir cewch cafodd cafwyd daeth daethpwyd daw dylai dylech
        dylid dylem gall gallai gallant gallech gallwch gellir gwelwyd gwnaeth gwneir gwyddoch
        """.split()
)
"""Personal verbs that *ni*, *na* and *pan* may come before."""

SOFTENERS: Final = frozenset({"unrhyw", "rhyw", "prif", "ambell", "holl", "naill"})
"""Words beside the package's own after which any word softens."""

UNSOFTENED: Final = frozenset({"beth", "bryd", "cyn", "dan", "pan", "pob", "mor"})
"""Words that do not soften, or have done so for good: *unrhyw beth*, *unrhyw bryd*."""

PASSED_OVER: Final = frozenset(
    """
    pe gyda gydag lle trwy drwy dros gan grŵp grwpiau gêm gemau
    """.split()
)
"""Words that begin something new, so that nothing is asked of them, and words that keep their *g*."""

UNMUTATING: Final = frozenset({"eich", "eu", "ein", "pob", "mewn", "rhwng", "wedi"})
"""Words after which no consonant mutates."""

NOT_PREDICATED: Final = frozenset(
    """
    ble bob braf bryd bygwth byth byw dan do gynt pob tua
    """.split()
)
"""Words that stand unmutated after *yn*, or that only look like a first form."""

PLACES: Final = frozenset(
    """
        bangor blaenau bro brycheiniog caer caerdydd caerffili caerloyw caernarfon casnewydd castell
        ceredigion conwy cymru dinbych dyfed glannau gwent gwynedd penfro pen-y-bont pontypridd powys prydain
        tor-faen torfaen
        """.split()
)
"""Names after which *yn* asks for the nasal mutation."""

PLURALS: Final = frozenset(
    """
        achosion adrannau arwyddion asiantaethau atebion awdurdodau bechgyn blynyddoedd blychau brodyr byrddau
        camau chwiorydd cwestiynau cyfarfodydd cynghorau diwrnodau dyddiau dynion gwasanaethau lefelau lleoedd
        menywod merched misoedd munudau oriau plant rhieni tudalennau wythnosau ysgolion
        """.split()
)
"""Plurals: a numeral stands before a singular noun."""
