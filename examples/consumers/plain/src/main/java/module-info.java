/** A program of someone else's that asks the doctor. */
module com.example.asks {
    requires dev.goenv.probes;

    exports com.example.asks;
}
