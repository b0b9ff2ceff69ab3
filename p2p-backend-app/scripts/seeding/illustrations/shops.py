"""Workshops, stores and people at work."""

from scripts.seeding.illustrations.sheet import BLUE, GROUND, INK, SAND, SOFT, WHITE, Sheet, spread


def forklift(sheet: Sheet) -> None:
    sheet.floor()
    sheet.shape((250, 760), (250, 600), (360, 560), (560, 560), (620, 620), (620, 760), fill=SAND)
    sheet.line((380, 560), (400, 360), (560, 360), (590, 570))
    sheet.disc(330, 770, 76, SOFT)
    sheet.disc(330, 770, 26)
    sheet.disc(560, 780, 64, SOFT)
    sheet.disc(560, 780, 22)
    sheet.line((650, 250), (650, 820), width=16)
    sheet.line((650, 790), (860, 790), width=11)
    sheet.box(690, 740, 190, 40, WHITE, 4)
    sheet.box(700, 570, 170, 170, SOFT)
    sheet.disc(470, 440, 36)
    sheet.line((470, 476), (470, 560), width=9)
    for x in spread(960, 1180, 4):
        sheet.shape((x, GROUND), (x + 40, GROUND), (x + 90, 930), (x + 40, 930), fill=WHITE)
    sheet.line((1230, GROUND), (1230, 640), (1500, 640), (1500, GROUND), width=11, colour=BLUE)
    sheet.line((1230, 740), (1500, 740), width=9, colour=BLUE)
    sheet.person(1365, 330)
    sheet.disc(1090, 250, 100, SOFT)
    sheet.disc(1090, 250, 80)
    sheet.line((1090, 150), (1090, 60), width=7)
    sheet.line((1020, 60), (1160, 60))


def certificates(sheet: Sheet) -> None:
    sheet.floor()
    for number, y in enumerate((790, 730, 670)):
        sheet.box(110 + number * 40, y, 560 - number * 40, 60, SOFT if number % 2 else WHITE, 4)
    for x in spread(180, 560, 5):
        sheet.disc(x, 600, 44, SAND)
        sheet.disc(x, 600, 26)
    sheet.line((640, 690), (720, 560), width=4)
    sheet.box(700, 470, 190, 100, WHITE)
    for x in spread(722, 868, 12):
        sheet.line((x, 495), (x, 545), width=5 if round(x) % 3 else 9)
    sheet.shape(
        (760, 250),
        (900, 220),
        (920, 300),
        (850, 315),
        (870, 400),
        (820, 410),
        (800, 325),
        (775, 330),
        fill=BLUE,
    )
    sheet.line((800, 335), (760, 465), width=4, colour=BLUE)
    sheet.line((850, 335), (850, 465), width=4, colour=BLUE)
    sheet.box(1040, 180, 420, 560, WHITE)
    for row in spread(260, 520, 7):
        sheet.line((1090, row), (1410 if round(row) % 2 else 1330, row), width=6)
    sheet.disc(1350, 640, 62, SAND)
    sheet.line((1320, 640), (1345, 665), (1385, 615), width=9)
    sheet.arrow((900, 520), (1030, 520))


def cobot(sheet: Sheet) -> None:
    sheet.floor()
    sheet.box(110, 800, 560, 40, SOFT)
    sheet.box(300, 690, 150, 110)
    sheet.line((375, 690), (330, 470), width=64)
    sheet.line((375, 690), (330, 470), width=50, colour=SOFT)
    sheet.line((330, 470), (640, 330), width=56)
    sheet.line((330, 470), (640, 330), width=42, colour=SOFT)
    sheet.line((640, 330), (760, 440), width=46)
    sheet.line((640, 330), (760, 440), width=32, colour=SOFT)
    for x, y, size in ((375, 690, 56), (330, 470, 52), (640, 330, 46), (760, 440, 34)):
        sheet.disc(x, y, size, BLUE)
        sheet.disc(x, y, size * 0.45)
    sheet.line((770, 470), (740, 540), width=9)
    sheet.line((780, 470), (810, 540), width=9)
    sheet.box(720, 540, 120, 70, SAND)
    sheet.box(980, 170, 500, 680, WHITE)
    for shelf in spread(240, 730, 6):
        sheet.line((980, shelf + 80), (1480, shelf + 80), width=5)
        for place in spread(1010, 1380, 4):
            sheet.box(place, shelf, 80, 70, SAND if (round(place) + round(shelf)) % 3 else SOFT, 6)
    sheet.disc(180, 300, 60, SAND)
    sheet.disc(210, 280, 60, fill="#f6f4ee", line=0)


def cold_store(sheet: Sheet) -> None:
    sheet.floor()
    sheet.box(110, 300, 620, 550, SOFT)
    for x in (170.0, 370.0, 560.0):
        sheet.box(x, 560, 130, 290, WHITE, 4)
        for y in spread(600, 800, 5):
            sheet.line((x, y), (x + 130, y), width=4)
    for turn in ((0, 70), (60, 35), (60, -35)):
        sheet.line((420 - turn[0], 430 - turn[1]), (420 + turn[0], 430 + turn[1]), width=8, colour=BLUE)
    sheet.box(860, 520, 440, 270, WHITE)
    sheet.shape((1310, 600), (1410, 600), (1480, 700), (1480, 790), (1310, 790), fill=SAND)
    sheet.shape((1345, 630), (1400, 630), (1440, 700), (1345, 700), fill=SOFT)
    for x in (940, 1040, 1390):
        sheet.disc(x, 800, 52, SOFT)
        sheet.disc(x, 800, 18)
    sheet.box(870, 130, 540, 300, WHITE)
    for row, y in enumerate((180, 260, 340)):
        for column, x in enumerate((900, 1030, 1160, 1290)):
            sheet.box(x, y, 100, 54, (BLUE, SAND, SOFT, WHITE)[(row + column * 2) % 4], 6)


def probing(sheet: Sheet) -> None:
    sheet.floor()
    sheet.box(110, 130, 760, 720, SOFT)
    sheet.box(170, 190, 640, 600, WHITE)
    sheet.box(410, 190, 160, 180, SOFT)
    sheet.shape((430, 370), (550, 370), (520, 440), (460, 440), fill=SAND)
    sheet.line((490, 440), (490, 560), width=9)
    sheet.disc(490, 570, 13, BLUE)
    sheet.shape((330, 650), (420, 580), (560, 580), (650, 650), fill=SAND)
    sheet.box(290, 650, 400, 60, SOFT)
    sheet.box(250, 710, 480, 50, WHITE)
    sheet.line((1000, 700), (1370, 400), width=46)
    sheet.line((1000, 700), (1370, 400), width=32, colour=BLUE)
    sheet.disc(1400, 376, 62, WHITE)
    sheet.disc(1400, 376, 26, SOFT)
    sheet.gauge(1130, 330, 110, 0.62)
    sheet.shape((1330, 700), (1400, 660), (1470, 700), (1470, 780), (1400, 820), (1330, 780), fill=SOFT)
    sheet.disc(1400, 740, 34)
    sheet.line((980, 720), (960, 736), width=46, colour=INK)


SHOPS = {
    "forklift": forklift,
    "certificates": certificates,
    "cobot": cobot,
    "cold_store": cold_store,
    "probing": probing,
}
