/** A program of someone else's that asks the doctor. */
package com.example.asks;
