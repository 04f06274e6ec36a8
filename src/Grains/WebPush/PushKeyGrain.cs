using Orleans.Runtime;

namespace LiveChat.Grains.WebPush;

[GrainType("push-key")]
internal sealed class PushKeyGrain([PersistentState("push-key", GrainKeys.Chat)] IPersistentState<PushKeyState> key) : Grain, IPushKeyGrain
{
    public async Task<PushKey> Get()
    {
        if (key.State.Key is null)
        {
            key.State.Key = new PushKey { Pkcs8 = [.. P256.NewPkcs8()] };
            await this.WriteOrForget(key);
        }

        return key.State.Key;
    }
}

[GenerateSerializer, Alias("push-key.state")]
internal sealed class PushKeyState
{
    [Id(0)] public PushKey? Key { get; set; }
}
