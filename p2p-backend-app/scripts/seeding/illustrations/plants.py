"""Plants that move heat, air and water."""

from scripts.seeding.illustrations.sheet import BLUE, GROUND, INK, SAND, SOFT, WHITE, Sheet, spread


def water_loop(sheet: Sheet) -> None:
    sheet.floor()
    sheet.box(110, 600, 360, 190, SAND)
    sheet.disc(330, 520, 170, SOFT)
    sheet.disc(330, 520, 34)
    sheet.line((90, 790), (520, 790), (520, GROUND), width=9)
    sheet.pipe((520, 815), (700, 815), (700, 330), (800, 330))
    sheet.shape((800, 250), (1120, 250), (1120, 480), (960, 740), (800, 480), fill=SOFT)
    sheet.line((810, 330), (1110, 330), width=5, colour=BLUE)
    sheet.line((840, 250), (840, 200), (1080, 200), (1080, 250))
    sheet.line((960, 740), (960, 800), width=14)
    sheet.box(880, 790, 160, 50, SAND)
    sheet.pipe((1120, 300), (1330, 300), (1330, 700))
    for x in spread(1240, 1430, 6):
        sheet.box(x, 560, 26, 190, WHITE, 4)
    sheet.line((1220, 655), (1500, 655), width=9)
    sheet.arrow((1440, 470), (1440, 120), (330, 120), (330, 300))


def kiln(sheet: Sheet) -> None:
    sheet.floor()
    sheet.shape((330, 420), (1240, 520), (1225, 690), (315, 590), fill=SOFT)
    for x in (480, 760, 1040):
        y = 420 + (x - 330) * 0.11
        sheet.shape((x, y - 16), (x + 70, y - 8), (x + 52, y + 190), (x - 18, y + 182), fill=WHITE)
        sheet.disc(x + 20, y + 215, 34, SAND)
        sheet.line((x + 20, y + 250), (x + 20, GROUND))
    sheet.box(1220, 440, 180, 330)
    sheet.shape((1440, 640), (1370, 600), (1300, 640), (1370, 680), fill=SAND)
    sheet.pipe((1540, 640), (1440, 640))
    sheet.box(150, 180, 130, 670)
    sheet.line((280, 500), (330, 500), width=14)
    sheet.line((280, 330), (420, 270), width=5)
    sheet.gauge(520, 210, 120, 0.28)
    sheet.line((190, 150), (205, 110), (190, 70), width=5)
    sheet.line((240, 150), (255, 100), (240, 60), width=5)
    sheet.bars(1010, 130, (0.95, 0.92, 0.84, 0.8), (SAND, SAND, BLUE, BLUE))


def chiller(sheet: Sheet) -> None:
    sheet.floor()
    sheet.box(120, 330, 620, 460, SOFT)
    for x in (270, 430, 590):
        sheet.fan(x, 330 + 120, 74)
    for slat in spread(170, 690, 14):
        sheet.line((slat, 570), (slat, 750), width=4)
    sheet.pipe((740, 480), (1010, 480), (1010, 250), (1500, 250))
    sheet.pipe((740, 680), (1500, 680), fill=SAND)
    for x in (860, 1220):
        sheet.disc(x, 680, 70)
        sheet.shape((x - 30, 645), (x + 45, 680), (x - 30, 715), fill=BLUE)
        sheet.line((x, 750), (x, GROUND))
    sheet.shape((1150, 215), (1230, 285), (1230, 215), (1150, 285), fill=WHITE)
    sheet.line((1190, 250), (1190, 190), width=7)
    sheet.line((1150, 190), (1230, 190))
    sheet.gauge(1400, 470, 110, 0.35)
    sheet.line((1400, 360), (1400, 265), width=5)


def greenhouse(sheet: Sheet) -> None:
    sheet.floor()
    for left in (110, 560):
        sheet.shape(
            (left, GROUND), (left, 480), (left + 60, 380), (left + 225, 310), (left + 390, 380),
            (left + 450, 480), (left + 450, GROUND), fill=WHITE,
        )  # fmt: skip
        for x in spread(left + 75, left + 375, 5):
            sheet.line((x, GROUND - 10), (x, 690), width=5)
            for y in (800, 760, 720):
                sheet.oval(x - 20, y, 18, 10, SOFT)
                sheet.oval(x + 20, y - 16, 18, 10, SOFT)
        sheet.fan(left + 225, 450, 66)
    sheet.box(1150, 300, 340, 400, SOFT)
    sheet.box(1190, 340, 260, 150, WHITE)
    sheet.line((1210, 450), (1260, 400), (1310, 430), (1370, 370), (1430, 390), width=6, colour=BLUE)
    for number, x in enumerate((1220, 1290, 1360, 1430)):
        sheet.disc(x, 560, 18, (BLUE, SAND, WHITE, WHITE)[number])
    sheet.line((1320, 700), (1320, GROUND), width=9)
    sheet.line((1150, 640), (1010, 640), width=5)
    sheet.line((1300, 120), (1300, 60), width=5)
    sheet.disc(1300, 170, 60, SAND)


def dye_house(sheet: Sheet) -> None:
    sheet.floor()
    for number, left in enumerate((110, 340, 570)):
        sheet.box(left, 560, 190, 290, (BLUE, SAND, SOFT)[number])
        sheet.oval(left + 95, 560, 95, 30, WHITE)
        sheet.line((left + 70, 500), (left + 85, 460), (left + 70, 420), width=5)
        sheet.line((left + 120, 500), (left + 135, 460), (left + 120, 420), width=5)
    sheet.pipe((760, 790), (860, 790), (860, 300), (960, 300))
    for y in (250, 340, 430, 520):
        sheet.box(960, y, 480, 60, SOFT, 30)
        sheet.line((1000, y), (1000, y + 60), width=5)
        sheet.line((1400, y), (1400, y + 60), width=5)
    sheet.line((1010, 580), (1010, GROUND))
    sheet.line((1390, 580), (1390, GROUND))
    sheet.box(1090, 650, 220, 200, WHITE)
    sheet.line((1100, 720), (1300, 720), width=5, colour=BLUE)
    sheet.arrow((1440, 280), (1520, 280), (1520, 140), (205, 140), (205, 380))
    sheet.disc(860, 540, 34, INK)
    sheet.disc(860, 540, 24, SAND)


PLANTS = {
    "water_loop": water_loop,
    "kiln": kiln,
    "chiller": chiller,
    "greenhouse": greenhouse,
    "dye_house": dye_house,
}
