// The go command is built with the newest rules; go.mod of the test says an older release.
//
//go:debug urlstrictcolons=1
package main

// Answers which proxy a request uses: a line holds a JSON array of a URL and pairs of name and value of the environment.
// Strings travel as byte strings: one char, one byte.

import (
	"bufio"
	"encoding/json"
	"net/url"
	"os"

	"golang.org/x/net/http/httpproxy"
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

func answer(q []string) any {
	os.Clearenv()
	for i := 1; i < len(q); i += 2 {
		if err := os.Setenv(q[i], bytesOf(q[i+1])); err != nil {
			panic(err)
		}
	}
	u, err := url.Parse(bytesOf(q[0]))
	if err != nil {
		return []any{"unparsable"}
	}
	p, err := httpproxy.FromEnvironment().ProxyFunc()(u)
	if err != nil {
		return []any{"refused", chars(err.Error())}
	}
	if p == nil {
		return []any{"direct"}
	}
	r := []any{"via"}
	user := p.User
	p.User = nil
	r = append(r, chars(p.String()))
	if user != nil {
		r = append(r, chars(user.Username()))
		if w, ok := user.Password(); ok {
			r = append(r, chars(w))
		}
	}
	return r
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
			panic(err)
		}
		if err := enc.Encode(answer(q)); err != nil {
			panic(err)
		}
	}
}
