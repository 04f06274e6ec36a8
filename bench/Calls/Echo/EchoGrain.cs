using LiveChat.Calls.Silos;

namespace LiveChat.Calls.Echo;

[GrainType("bench.echo")]
internal sealed partial class EchoGrain(SiloNumber silo) : Grain, IEchoGrain
{
    public Task<EchoNote> Echo(EchoNote note) => Task.FromResult(note);

    public Task<int> GetSilo() => Task.FromResult(silo.Value);

    public Task<long> CallOthers(string[] others, int first, TimeSpan length) => Caller.CallAsync(GrainFactory, others, first, length);
}
