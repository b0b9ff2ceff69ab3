"""Production lines."""

from scripts.seeding.illustrations.sheet import BLUE, GROUND, INK, SAND, SOFT, WHITE, Sheet, spread


def extruder(sheet: Sheet) -> None:
    sheet.floor()
    sheet.box(150, 560, 240, 230, SOFT)
    sheet.box(120, 620, 60, 110)
    for y in spread(590, 760, 6):
        sheet.line((170, y), (250, y), width=4)
    sheet.box(390, 600, 150, 150, SAND)
    sheet.box(540, 630, 620, 90)
    for x in spread(610, 1090, 6):
        sheet.box(x, 618, 44, 114, SOFT, 6)
    sheet.shape((590, 440), (760, 440), (710, 560), (710, 630), (640, 630), (640, 560), fill=WHITE)
    sheet.shape((1160, 630), (1230, 655), (1230, 695), (1160, 720), fill=SAND)
    sheet.pipe((1235, 675), (1540, 675), width=44)
    for x in (240, 470, 700, 1060):
        sheet.line((x, 750 if x < 560 else 720), (x, GROUND))
    sheet.line((465, 600), (520, 430), width=5)
    sheet.bearing(470, 250, 180)
    sheet.box(760, 210, 90, 60, BLUE)
    sheet.line((650, 250), (760, 240), width=5)
    sheet.line(
        (880, 240),
        (930, 240),
        (950, 180),
        (975, 300),
        (1000, 200),
        (1022, 260),
        (1040, 240),
        (1320, 240),
        width=6,
    )


def powder_coating(sheet: Sheet) -> None:
    sheet.floor()
    sheet.line((60, 190), (1540, 190), width=14)
    for x in spread(140, 1460, 8):
        sheet.disc(x, 190, 16, SOFT)
    for number, x in enumerate(spread(200, 1400, 5)):
        sheet.line((x, 205), (x, 290), width=5)
        sheet.box(x - 80, 290, 160, 330, SAND if number < 2 else WHITE)
        sheet.box(x - 52, 330, 104, 120, SOFT, 6)
        sheet.disc(x + 50, 520, 9, INK)
    sheet.box(560, 110, 480, 60, SOFT)
    sheet.line((580, 170), (580, GROUND))
    sheet.line((1020, 170), (1020, GROUND))
    sheet.shape((620, 700), (700, 680), (700, 730), (660, 735), (650, 790), (620, 790), fill=BLUE)
    for end in ((770, 640), (785, 690), (770, 750)):
        sheet.line((715, 702), end, width=4, colour=BLUE)
    sheet.line((640, 790), (600, GROUND), width=5)


def filling(sheet: Sheet) -> None:
    sheet.floor()
    sheet.belt(80, 1520, 690)
    for number, x in enumerate(spread(150, 1450, 11)):
        full = number > 4
        sheet.box(x - 34, 560, 68, 130, SAND if full else WHITE, 14)
        sheet.box(x - 15, 520, 30, 40, BLUE if number > 6 else WHITE, 6)
    sheet.box(520, 150, 420, 200, SOFT)
    for x in spread(560, 900, 5):
        sheet.line((x, 350), (x, 470), width=14)
        sheet.line((x, 470), (x, 500), width=5, colour=BLUE)
    sheet.pipe((730, 150), (730, 90), (1100, 90))
    sheet.disc(1270, 260, 130)
    sheet.box(1250, 92, 40, 40, SOFT)
    sheet.line((1270, 260), (1270, 170), width=9)
    sheet.line((1270, 260), (1330, 300), colour=BLUE, width=9)
    for x, y in ((1270, 150), (1270, 370), (1160, 260), (1380, 260)):
        sheet.disc(x, y, 5, INK)


def date_sorting(sheet: Sheet) -> None:
    sheet.floor()
    sheet.belt(80, 1180, 640)
    for x in spread(150, 1110, 9):
        sheet.oval(x, 610, 42, 26, SAND)
        sheet.line((x - 14, 606), (x + 14, 606), width=4)
    sheet.line((560, 640), (560, 180), (760, 180))
    sheet.box(620, 150, 130, 90, BLUE)
    sheet.box(655, 240, 60, 36, SOFT)
    sheet.line((650, 280), (560, 575), width=4, colour=BLUE)
    sheet.line((720, 280), (810, 575), width=4, colour=BLUE)
    sheet.arrow((1180, 600), (1290, 560))
    sheet.arrow((1180, 650), (1290, 720))
    for top, fill in ((520, SAND), (730, SOFT)):
        sheet.shape((1320, top), (1520, top), (1490, top + 110), (1350, top + 110), fill=fill)
    sheet.bars(1010, 160, (0.35, 0.55, 0.7, 0.96), (SOFT, SOFT, SOFT, BLUE))


def printing(sheet: Sheet) -> None:
    sheet.floor()
    sheet.disc(200, 560, 150, SAND)
    sheet.disc(200, 560, 40)
    sheet.line((200, 600), (200, GROUND))
    sheet.line((300, 448), (460, 330), (620, 330), width=5)
    for number, x in enumerate((560, 790, 1020)):
        sheet.box(x - 90, 300, 180, 480, SOFT)
        sheet.disc(x, 400, 66, (BLUE, SAND, WHITE)[number])
        sheet.disc(x, 560, 84)
        sheet.disc(x, 560, 20, SOFT)
        sheet.line((x - 110, 640), (x + 110, 640), width=5)
    sheet.line((1110, 640), (1260, 560), width=5)
    sheet.disc(1370, 560, 120, SAND)
    sheet.disc(1370, 560, 36)
    sheet.line((1370, 600), (1370, GROUND))
    for x in (1180, 1215, 1250):
        sheet.box(x, 180, 26, 90, (BLUE, SAND, SOFT)[(x - 1180) // 35], 4)
    sheet.box(1150, 150, 160, 150, WHITE, 8)
    for number, fill in enumerate((BLUE, SAND, SOFT)):
        sheet.box(1172 + number * 42, 180, 32, 90, fill, 4)


LINES = {
    "extruder": extruder,
    "powder_coating": powder_coating,
    "filling": filling,
    "date_sorting": date_sorting,
    "printing": printing,
}
