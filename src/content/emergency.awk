# SPDX-License-Identifier: GPL-3.0-or-later
# content/emergency/*.yaml as rows EMERGENCY(country, general, police, ambulance, agreed): the table that is
# built into the program.
function row() {
	if (of["country"] != "")
		printf "EMERGENCY(\"%s\", \"%s\", \"%s\", \"%s\", %s)\n", of["country"], of["general"], of["police"],
		    of["ambulance"], of["agreed"] == "yes" ? "true" : "false"
	split("", of)
}
FNR == 1 { row() }
match($0, /^[a-z]+: "[^"]*"/) { split($0, part, /: "|"/); of[part[1]] = part[2] }
END { row() }
