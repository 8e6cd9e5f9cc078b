"""The colours of all pictures; light, unlike what draws with matplotlib."""

# Okabe and Ito's palette: told apart by all common kinds of colour vision, and in grey.
BLUE, VERMILLION = "#0072B2", "#D55E00"
MARK_TEXT = "#A84A00"  # vermillion, darker: 5.9 to 1 on white
INK, SOFT_INK, LINE, LAND, PAPER = "#1A1A1A", "#4D4D4D", "#B8BEC4", "#EEF1F3", "#FFFFFF"
