package main

// Says what Go reads in the answers of servers: a line holds a JSON array of a kind and a text. Texts travel as byte strings:
// one char, one byte.

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"time"

	"golang.org/x/mod/modfile"
)

type Origin struct {
	VCS, URL, Subdir, Hash, TagPrefix, TagSum, Ref, RepoSum string
}

type RevInfo struct {
	Version string
	Time    time.Time
	Origin  *Origin
}

func bytesOf(s string) []byte {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = append(b, byte(r))
	}
	return b
}

func chars(s string) string {
	r := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r = append(r, rune(s[i]))
	}
	return string(r)
}

func info(text []byte) []string {
	var info RevInfo
	if err := json.Unmarshal(text, &info); err != nil {
		message := strings.ReplaceAll(err.Error(), "main.RevInfo", "modfetch.RevInfo")
		return []string{"error", strings.ReplaceAll(message, "main.Origin", "codehost.Origin")}
	}
	when := ""
	if !info.Time.IsZero() {
		when = fmt.Sprintf("%d.%09d", info.Time.Unix(), info.Time.Nanosecond())
	}
	return []string{"ok", info.Version, when}
}

func mod(text []byte) []string {
	file, err := modfile.ParseLax("go.mod", text, nil)
	if err != nil {
		return []string{"error", err.Error()}
	}
	if file.Module == nil {
		return []string{"ok", ""}
	}
	return []string{"ok", file.Module.Mod.Path}
}

func page(text []byte) []string {
	decoder := xml.NewDecoder(bytes.NewReader(text))
	decoder.Strict = false
	decoder.CharsetReader = func(charset string, input io.Reader) (io.Reader, error) {
		if lower := strings.ToLower(charset); lower == "utf-8" || lower == "ascii" {
			return input, nil
		}
		return nil, fmt.Errorf("can't decode XML document using charset %q", charset)
	}
	answer := []string{}
	for {
		token, err := decoder.RawToken()
		if err == io.EOF {
			return answer
		}
		if err != nil {
			return append(answer, "error "+err.Error())
		}
		switch tag := token.(type) {
		case xml.StartElement:
			words := []string{"<" + tag.Name.Local}
			for _, attribute := range tag.Attr {
				words = append(words, attribute.Name.Local+"="+attribute.Value)
			}
			answer = append(answer, strings.Join(words, " "))
		case xml.EndElement:
			answer = append(answer, "/"+tag.Name.Local)
		}
	}
}

func archive(text []byte) []string {
	reader, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		return []string{"error", err.Error()}
	}
	for _, file := range reader.File {
		if !strings.HasPrefix(file.Name, "a.b/c@v1.0.0/") {
			return []string{"error", "zip for a.b/c@v1.0.0 has unexpected file " + file.Name}
		}
	}
	return []string{"ok"}
}

// How a path of any server says where its repository ends, for comparison with a reader that is no regular expression.
var repository = regexp.MustCompile(`((([a-z0-9.\-]+\.)+[a-z0-9.\-]+(:[0-9]+)?(/~?[\w.\-]+)+?)\.(fossil|git|hg|svn))(/~?[\w.\-]+)*$`)

func root(text []byte) []string {
	match := repository.FindStringSubmatch(string(text))
	if match == nil {
		return []string{}
	}
	return []string{match[1], match[2], match[6]}
}

func main() {
	kinds := map[string]func([]byte) []string{"info": info, "mod": mod, "page": page, "root": root, "zip": archive}
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var question []string
		if err := json.Unmarshal(line, &question); err != nil {
			panic(err)
		}
		answer := kinds[question[0]](bytesOf(question[1]))
		for i := range answer {
			answer[i] = chars(answer[i])
		}
		encoded, err := json.Marshal(answer)
		if err != nil {
			panic(err)
		}
		out.Write(encoded)
		out.WriteByte('\n')
	}
}
