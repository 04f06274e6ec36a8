namespace LiveChat.Grains.Accounts;

internal sealed partial class AccountGrain
{
    private const int MaxDevices = 20;

    private static readonly TimeSpan DeviceLife = TimeSpan.FromDays(90);

    /// <summary>Noting each sign-in would be a write more for each.</summary>
    private static readonly TimeSpan SeenAgain = TimeSpan.FromDays(1);

    public Task<bool> KnowsDevice(string device) =>
        Task.FromResult(account.State.Devices.Exists(known => known.Digest == device && clock.GetUtcNow() - known.SeenAt < DeviceLife));

    public async Task RememberDevice(string device)
    {
        var (devices, now) = (account.State.Devices, clock.GetUtcNow());
        _tries.Forget(KnownDevice.SourceOf(device));
        if (account.State.PasswordHash is null || devices.Exists(known => known.Digest == device && now - known.SeenAt < SeenAgain))
        {
            return;
        }

        devices.RemoveAll(known => known.Digest == device || now - known.SeenAt >= DeviceLife);
        if (devices.Count >= MaxDevices)
        {
            devices.Remove(devices.MinBy(known => known.SeenAt)!);
        }

        devices.Add(new KnownDevice { Digest = device, SeenAt = now });
        await this.WriteOrForget(account);
    }
}
