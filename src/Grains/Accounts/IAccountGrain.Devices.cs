namespace LiveChat.Grains.Accounts;

public partial interface IAccountGrain
{
    /// <summary>Whether somebody came in from this device within the last 90 days: its tries are counted apart from those of strangers.</summary>
    /// <param name="device">The digest of a secret that the device keeps.</param>
    [Alias("knows-device")]
    Task<bool> KnowsDevice(string device);

    /// <summary>Somebody came in from this device. The 20 seen last are known; its failures are forgotten. Again is harmless.</summary>
    /// <param name="device">As above.</param>
    [Alias("remember-device")]
    Task RememberDevice(string device);
}
