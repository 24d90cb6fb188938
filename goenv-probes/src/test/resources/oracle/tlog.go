package main

// Says what golang.org/x/mod/sumdb makes of notes, trees, records and paths of tiles: a line holds a JSON array of a kind and a
// text. Texts travel as byte strings: one char, one byte. The first line is the verifier key.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func bytesOf(s string) []byte {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		b = append(b, byte(r))
	}
	return b
}

func answer(kind string, text []byte, known note.Verifiers) string {
	switch kind {
	case "note":
		n, err := note.Open(text, known)
		if err != nil {
			return "error " + err.Error()
		}
		return fmt.Sprintf("%x %d %d", n.Text, len(n.Sigs), len(n.UnverifiedSigs))
	case "tree":
		tree, err := tlog.ParseTree(text)
		if err != nil {
			return "error " + err.Error()
		}
		return fmt.Sprintf("%d %v", tree.N, tree.Hash)
	case "record":
		id, record, rest, err := tlog.ParseRecord(text)
		if err != nil {
			return "error " + err.Error()
		}
		return fmt.Sprintf("%d %v %x", id, tlog.RecordHash(record), rest)
	default:
		tile, err := tlog.ParseTilePath(string(text))
		if err != nil {
			return "error"
		}
		return fmt.Sprintf("%d %d %d %d", tile.H, tile.L, tile.N, tile.W)
	}
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	in.Scan()
	verifier, err := note.NewVerifier(in.Text())
	if err != nil {
		panic(err)
	}
	for in.Scan() {
		var question []string
		if err := json.Unmarshal(in.Bytes(), &question); err != nil {
			panic(err)
		}
		reply, _ := json.Marshal(answer(question[0], bytesOf(question[1]), note.VerifierList(verifier)))
		fmt.Fprintf(out, "%s\n", reply)
	}
}
