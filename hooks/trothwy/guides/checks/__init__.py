"""The rules that every guide obeys, each in a module of its own, decided exactly at every build.

Where to begin reading:

- `parts`: the parts of a result, looked at one by one; an emergency stands above them all.
- `machine`: a guide seen through one part, with just as much memory as later conditions need.
- `answering`: all answers to one question by their effect, so that ticks cost no 2^n.
- `walking`: all states of single runs. S1, and every rule of the form "each run that ... ends with at least ...".
- `pairs`: two runs side by side. Every rule of the form "this answer never gives less than that one".
- `s1_total` to `s15_reach`: what each rule asks, and why its answer is exact.
- `rules`: all of them in one call. `wording`: a fault as a problem at its line, in the guide's own words.
- `examples`: scenarios and probes, the expected results that people set beforehand.

Nothing here samples, guesses or gives up quietly: a guide too entangled to be looked at whole stops the
build. The tests decide every rule once more by brute force, on thousands of random guides.
"""
