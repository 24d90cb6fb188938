// Answers one question a line about module names and versions, as golang.org/x/mod does.
// Questions and answers are JSON arrays of strings whose characters are bytes.
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

func fromBytes(s string) string {
	b := make([]rune, len(s))
	for i := range len(s) {
		b[i] = rune(s[i])
	}
	return string(b)
}

func toBytes(s string) string {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r))
	}
	return string(b)
}

func errText(err error) string {
	if err != nil {
		return "E:" + err.Error()
	}
	return "ok"
}

func either(s string, err error) string {
	if err != nil {
		return "E:" + err.Error()
	}
	return s
}

func yes(b bool) string { return strconv.FormatBool(b) }

func runs(in func(rune) bool) string {
	var out []string
	last, was := rune(0), false
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if in(r) != was {
			out = append(out, strconv.Itoa(int(r-last)))
			last, was = r, !was
		}
	}
	return strings.Join(out, " ")
}

func answer(kind string, q []string) []string {
	switch kind {
	case "path":
		prefix, major, ok := module.SplitPathVersion(q[0])
		return []string{
			errText(module.CheckPath(q[0])), errText(module.CheckImportPath(q[0])), errText(module.CheckFilePath(q[0])),
			prefix, major, yes(ok), either(module.EscapePath(q[0])), either(module.UnescapePath(q[1])),
		}
	case "version":
		v := q[0]
		return []string{
			yes(semver.IsValid(v)), semver.Canonical(v), semver.Major(v), semver.MajorMinor(v), semver.Prerelease(v),
			semver.Build(v), module.CanonicalVersion(v), either(module.EscapeVersion(v)), either(module.UnescapeVersion(q[1])),
		}
	case "pseudo":
		v := q[0]
		t, err := module.PseudoVersionTime(v)
		return []string{
			yes(module.IsPseudoVersion(v)), yes(module.IsZeroPseudoVersion(v)), either(t.Format(time.RFC3339), err),
			either(module.PseudoVersionRev(v)), either(module.PseudoVersionBase(v)),
		}
	case "make":
		seconds, _ := strconv.ParseInt(q[2], 10, 64)
		v := module.PseudoVersion(q[0], q[1], time.Unix(seconds, 0), q[3])
		if !module.IsPseudoVersion(v) {
			return []string{"no pseudo-version"}
		}
		return []string{v}
	case "compare":
		c := semver.Compare(q[0], q[1])
		if c == 0 {
			return []string{"0", strconv.Itoa(strings.Compare(q[0], q[1]))}
		}
		return []string{strconv.Itoa(c), strconv.Itoa(c)}
	case "check":
		_, major, ok := module.SplitPathVersion(q[0])
		fits := "no major"
		if ok && semver.IsValid(q[1]) {
			fits = errText(module.CheckPathMajor(q[1], major))
		}
		return []string{errText(module.Check(q[0], q[1])), fits}
	case "sort":
		a := module.Version{Path: q[0], Version: q[1]}
		b := module.Version{Path: q[2], Version: q[3]}
		ab, ba := []module.Version{a, b}, []module.Version{b, a}
		module.Sort(ab)
		module.Sort(ba)
		return []string{yes(ab[0] == a), yes(ba[0] == b)}
	case "patterns":
		first := "none"
		var bad []string
		for i, entry := range strings.Split(q[0], ",") {
			glob := strings.TrimSuffix(entry, "/")
			if glob == "" {
				continue
			}
			if _, err := path.Match(glob, ""); err != nil {
				bad = append(bad, strconv.Itoa(i))
			}
			if first == "none" && module.MatchPrefixPatterns(entry, q[1]) {
				first = strconv.Itoa(i)
			}
		}
		return []string{yes(module.MatchPrefixPatterns(q[0], q[1])), first, strings.Join(bad, " ")}
	case "quote":
		r, _ := utf8.DecodeRuneInString(q[0])
		return []string{strconv.Quote(q[0]), strconv.QuoteRune(r), yes(utf8.ValidString(q[0])), strconv.Itoa(strings.Compare(q[0], q[1]))}
	case "unicode":
		return []string{runs(unicode.IsLetter), runs(strconv.IsPrint)}
	}
	panic("unknown question " + kind)
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		var q []string
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			panic(err)
		}
		for i := range q {
			q[i] = toBytes(q[i])
		}
		a := answer(q[0], q[1:])
		for i := range a {
			a[i] = fromBytes(a[i])
		}
		line, err := json.Marshal(a)
		if err != nil {
			panic(err)
		}
		out.Write(append(line, '\n'))
	}
}
