// The go command is built with the newest rules; go.mod of the test says an older release.
//
//go:debug urlstrictcolons=1
package main

// Answers questions about Go's small grammars, one JSON array a line. Strings travel as byte strings: one char, one byte.
// The functions for Windows come from the sources of the toolchain and are put where the marker stands.

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

var (
	_ = errors.New
	_ = fs.ValidPath
	_ = slices.Insert[[]byte]
)

func bytesOf(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = append(b, byte(r))
	}
	return string(b)
}

func chars(s string) string {
	r := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r = append(r, rune(s[i]))
	}
	return string(r)
}

func failed(err error) any { return []any{"error", chars(err.Error())} }

func answerURL(s string) any {
	u, err := url.Parse(s)
	if err != nil {
		return failed(err)
	}
	user := []any{}
	if u.User != nil {
		user = append(user, chars(u.User.Username()))
		if p, ok := u.User.Password(); ok {
			user = append(user, chars(p))
		}
	}
	return []any{"url", chars(u.Scheme), chars(u.Opaque), user, chars(u.Host), chars(u.Path), chars(u.RawPath), u.ForceQuery,
		chars(u.RawQuery), chars(u.Fragment), chars(u.RawFragment), u.OmitHost, chars(u.Hostname()), chars(u.Port()),
		chars(u.EscapedPath()), chars(u.String()), chars(u.Redacted())}
}

func answerIP(s string) any {
	a, err := netip.ParseAddr(s)
	if err != nil {
		return failed(err)
	}
	b := a.As16()
	return []any{"ip", hex.EncodeToString(b[:]), chars(a.Zone()), a.Is4(), net.IP(a.AsSlice()).IsLoopback()}
}

func list(l []string) []any {
	r := []any{}
	for _, s := range l {
		r = append(r, chars(s))
	}
	return r
}

func answerUnix(e []string) any {
	return []any{chars(filepath.Clean(e[0])), chars(filepath.Join(e...)), filepath.IsAbs(e[0]), chars(filepath.Dir(e[0])),
		chars(filepath.Base(e[0])), list(filepath.SplitList(e[0])), chars(filepath.VolumeName(e[0])),
		chars(filepath.FromSlash(e[0])), chars(filepath.ToSlash(e[0]))}
}

func answerWindows(e []string) any {
	return []any{chars(Clean(e[0])), chars(join(e)), IsAbs(e[0]), chars(Dir(e[0])), chars(Base(e[0])),
		list(splitList(e[0])), chars(VolumeName(e[0])), chars(FromSlash(e[0])), chars(ToSlash(e[0]))}
}

func answerToPath(s string, f func(*url.URL) (string, error)) any {
	u, err := url.Parse(s)
	if err != nil {
		return []any{"unparsable"}
	}
	p, err := f(u)
	if err != nil {
		return failed(err)
	}
	return []any{"path", chars(p)}
}

func answerFromPath(s string, f func(string) (*url.URL, error)) any {
	u, err := f(s)
	if err != nil {
		return failed(err)
	}
	return []any{"url", chars(u.String())}
}

func answer(q []string) any {
	switch q[0] {
	case "url":
		return answerURL(q[1])
	case "quote":
		return chars(strconv.Quote(q[1]))
	case "case":
		return chars(strings.ToLower(q[1]))
	case "ip":
		return answerIP(q[1])
	case "unix":
		return answerUnix(q[1:])
	case "windows":
		return answerWindows(q[1:])
	case "fields":
		f, err := Split(q[1])
		if err != nil {
			return failed(err)
		}
		return list(f)
	case "words":
		s, err := Join(q[1:])
		if err != nil {
			return failed(err)
		}
		return chars(s)
	case "unixfile":
		return []any{answerToPath(q[1], unixUrlToFilePath), answerFromPath(q[1], unixUrlFromFilePath)}
	case "windowsfile":
		return []any{answerToPath(q[1], urlToFilePath), answerFromPath(q[1], urlFromFilePath)}
	}
	panic(q[0])
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for in.Scan() {
		var q []string
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			panic(fmt.Sprint(err, in.Text()))
		}
		for i := 1; i < len(q); i++ {
			q[i] = bytesOf(q[i])
		}
		if err := enc.Encode(answer(q)); err != nil {
			panic(err)
		}
	}
}

// SOURCES
