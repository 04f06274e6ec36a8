using System.Net;

namespace LiveChat.Driver.Wire;

/// <summary>The addresses of a server as one client uses them: it keeps to one, and goes to another, at random, when that one is away.</summary>
internal sealed class Home
{
    private readonly Lock _gate = new();
    private readonly Uri[] _addresses;
    private readonly Random _random;
    private Uri _current;

    public Home(IEnumerable<Uri> addresses, Random random)
    {
        _addresses = [.. addresses];
        _random = random;
        _current = _addresses[random.Next(_addresses.Length)];
    }

    public Uri Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    /// <summary>Where sockets connect to. All addresses of a run are of this machine.</summary>
    public static IPEndPoint EndPointOf(Uri address) => new(IPAddress.Loopback, address.Port);

    /// <param name="away">The address that did not answer. When it is not the current one any more, somebody has been here before.</param>
    public void Leave(Uri away)
    {
        lock (_gate)
        {
            if (_current == away && _addresses.Length > 1)
            {
                var others = Array.FindAll(_addresses, address => address != away);
                _current = others[_random.Next(others.Length)];
            }
        }
    }
}
