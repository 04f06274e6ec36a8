using System.Collections.Concurrent;
using LiveChat.Grains.Links;
using LiveChat.Grains.Ports;

namespace LiveChat.PortContracts.Links;

/// <summary>Pages that are there because a test says so.</summary>
public sealed class MemoryPages : IPageReader
{
    private readonly ConcurrentDictionary<string, LinkPreview> _pages = new();
    private Task _gate = Task.CompletedTask;

    /// <summary>Every page that was asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>A page with this title.</summary>
    public void Put(string address, string title) =>
        _pages[address] = new LinkPreview { Link = address, Host = new Uri(address).IdnHost, Title = title, Description = "About " + title, Site = "Test" };

    /// <summary>No page answers until this ends.</summary>
    public void HoldUntil(Task gate) => _gate = gate;

    /// <summary>This server's own pages are not read.</summary>
    public bool Reads(Uri address) => address.Host != "own.test";

    public async Task<PageReading> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        Asked.Enqueue(address.AbsoluteUri);
        await _gate.WaitAsync(cancellationToken);
        return _pages.TryGetValue(address.AbsoluteUri, out var page) ? page : PageRefusal.Unreachable;
    }
}
