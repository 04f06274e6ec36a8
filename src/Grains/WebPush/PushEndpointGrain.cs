using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.WebPush;

[GrainType("push-endpoint")]
internal sealed class PushEndpointGrain([PersistentState("push-endpoint", GrainKeys.Chat)] IPersistentState<PushEndpointState> endpoint)
    : Grain, IPushEndpointGrain
{
    public async Task<UserId?> Take(UserId owner)
    {
        var before = endpoint.State.Owner;
        await Set(owner);
        return before == owner ? null : before;
    }

    public Task Release(UserId owner) => endpoint.State.Owner == owner ? Set(null) : Task.CompletedTask;

    public Task<UserId?> GetOwner() => Task.FromResult(endpoint.State.Owner);

    private async Task Set(UserId? owner)
    {
        if (endpoint.State.Owner != owner)
        {
            endpoint.State.Owner = owner;
            await this.WriteOrForget(endpoint);
        }
    }
}

[GenerateSerializer, Alias("push-endpoint.state")]
internal sealed class PushEndpointState
{
    [Id(0)] public UserId? Owner { get; set; }
}
