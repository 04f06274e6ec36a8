namespace LiveChat.PortContracts.Files;

/// <summary>Content that breaks off, or goes on after something else happened.</summary>
/// <param name="bytes">All of it.</param>
/// <param name="breakAt">After so many it breaks.</param>
/// <param name="instead">What happens then instead of a failure.</param>
internal sealed class BreakingStream(byte[] bytes, int breakAt, Action? instead = null) : MemoryStream(bytes)
{
    private int _broken;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= breakAt)
        {
            if (instead is null)
            {
                throw new TimeZoneNotFoundException("Nothing but this content throws it.");
            }

            if (Interlocked.Exchange(ref _broken, 1) == 0)
            {
                instead();
            }
        }

        return base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Position < breakAt ? breakAt - Position : buffer.Length)], cancellationToken);
    }
}
