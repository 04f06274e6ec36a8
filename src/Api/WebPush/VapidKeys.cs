using LiveChat.Grains;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.WebPush;

/// <summary>The key of the configuration, or the one that all processes of the server share. It does not change while a process runs.</summary>
internal sealed class VapidKeys(IGrainFactory grains, IOptions<WebPushOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private volatile VapidKey? _key;

    public async ValueTask<VapidKey> GetAsync()
    {
        if (_key is { } known)
        {
            return known;
        }

        await _loading.WaitAsync();
        try
        {
            return _key ??= options.Value is { PublicKey.Length: > 0 } given
                ? VapidKey.Of(given.PublicKey, given.PrivateKey)
                : VapidKey.OfPkcs8((await grains.PushKey().Get()).Pkcs8.AsSpan());
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose()
    {
        _key?.Dispose();
        _loading.Dispose();
    }
}
