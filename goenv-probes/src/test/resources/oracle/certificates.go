// Judges certificate chains as a TLS client does. One JSON object a line in, one JSON string a line out.
package main

import (
	"bufio"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"os"
	"time"
)

type question struct {
	Roots string
	Chain [][]byte
	Host  string
	Now   int64
}

func judge(q question) string {
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM([]byte(q.Roots))
	var chain []*x509.Certificate
	for _, der := range q.Chain {
		cert, err := x509.ParseCertificate(der)
		if err != nil {
			return "tls: failed to parse certificate from server: " + err.Error()
		}
		chain = append(chain, cert)
	}
	between := x509.NewCertPool()
	for _, cert := range chain[1:] {
		between.AddCert(cert)
	}
	_, err := chain[0].Verify(x509.VerifyOptions{
		Roots:         roots,
		Intermediates: between,
		DNSName:       q.Host,
		CurrentTime:   time.Unix(q.Now, 0).UTC(),
	})
	if err != nil {
		return "tls: failed to verify certificate: " + err.Error()
	}
	return ""
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var q question
		if err := json.Unmarshal(in.Bytes(), &q); err != nil {
			panic(err)
		}
		answer, err := json.Marshal(judge(q))
		if err != nil {
			panic(err)
		}
		fmt.Println(string(answer))
	}
}
