/** A bundle of someone else's that asks goenv. */
package com.example.bundle;
