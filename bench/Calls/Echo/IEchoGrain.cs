using Orleans.Concurrency;

namespace LiveChat.Calls.Echo;

/// <summary>A grain that does nothing but answer and ask. Key: any.</summary>
[Alias("bench.echo")]
public interface IEchoGrain : IGrainWithStringKey
{
    /// <summary>Gives back what it got.</summary>
    [Alias("echo"), AlwaysInterleave]
    Task<EchoNote> Echo(EchoNote note);

    /// <summary>The number of the silo that it is on, from 0.</summary>
    [Alias("get-silo")]
    Task<int> GetSilo();

    /// <summary>Calls others in turn, one at a time, for so long; how often it did.</summary>
    [Alias("call-others"), ResponseTimeout("00:10:00")]
    Task<long> CallOthers(string[] others, int first, TimeSpan length);
}
