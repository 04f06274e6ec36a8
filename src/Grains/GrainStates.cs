using Orleans.Runtime;

namespace LiveChat.Grains;

/// <summary>How grains write their state.</summary>
internal static class GrainStates
{
    /// <summary>Writes; when that fails, memory is ahead of storage, so the activation is forgotten and the next one reads again.</summary>
    public static async Task WriteOrForget<TState>(this Grain grain, IPersistentState<TState> state)
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            ((IGrainBase)grain).DeactivateOnIdle();
            throw;
        }
    }
}
