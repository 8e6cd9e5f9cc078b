"""A dictionary as an organiser would write it for a crisis in a land of Haitian Creole and French.

Written from general knowledge before anything was measured with it, and not changed since.
"""

GROUPS = tuple(
    tuple(line.split())
    for line in """
water dlo eau agua
food manje nourriture comida aliments
hungry grangou faim hunger
thirsty swaf soif
need needs bezwen bezwenn besoin necesita
help ede aide ayuda assistance
tent tents tant tante tantes
tarp prela baches bache tarpaulin
medicine medikaman medicaments medication
doctor doktè medecin docteur
hospital lopital hopital
sick malad malade illness
injured blese blesse wounded
dead mouri mort morts died
children timoun enfant enfants kids child
people moun gens personnes
baby bebe tibebe babies
family fanmi famille families
house kay maison houses home
street lari rue
sleep domi dormir sleeping
rain lapli pluie
flood inondasyon inondation flooded
earthquake tranbleman seisme
school lekol ecole
church legliz eglise
work travay travail job
money lajan argent
information enfomasyon
phone telefon telephone
area zone zon
camp kan
today jodi aujourd
night nwit lannwit nuit
please tanpri souple
thank mesi merci
find jwenn trouver
water-truck kamyon camion truck
government gouvenman gouvernement
police lapolis
toilet twalet latrine latrines
fire dife incendie
road wout route
bridge pon pont
mother manman mere
father papa pere
brother frere fre
sister soeur
where kote
send voye envoyer
give bay donner
responsible responsab
since depi depuis
because paske parce
nothing anyen rien
many anpil beaucoup
destroyed kraze detruit collapsed
""".strip().splitlines()
)
