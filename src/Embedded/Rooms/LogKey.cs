namespace LiveChat.Embedded.Rooms;

/// <summary>The key of an entry: the room's number above 40 bits of seq. 2^23 rooms of 2^40 entries.</summary>
internal static class LogKey
{
    public const long MaxSeq = (1L << SeqBits) - 1;

    private const int SeqBits = 40;

    public static long Of(long number, long seq) => (number << SeqBits) | Math.Clamp(seq, 0, MaxSeq);

    public static long SeqOf(long key) => key & MaxSeq;
}
