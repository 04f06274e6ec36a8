using LiveChat.Grains.Links;

namespace LiveChat.Grains.Ports;

/// <summary>Reads pages of the public Internet for previews of links.</summary>
public interface IPageReader
{
    /// <summary>Whether a page with this address is read at all: none is when previews are off, nor one of this server itself.</summary>
    bool Reads(Uri address);

    /// <summary>
    /// Reads one page, and never from an address that is not public, whatever its name says or it redirects to. Neither a bad page nor a bad address is a fault.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<PageReading> ReadAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>A page, or why there is none.</summary>
public readonly record struct PageReading(LinkPreview? Page, PageRefusal? Refusal)
{
    public static implicit operator PageReading(LinkPreview page) => new(page, null);

    public static implicit operator PageReading(PageRefusal refusal) => new(null, refusal);
}

/// <summary>Why a page was not read. For tests, and for those who run a server; people are not told.</summary>
public enum PageRefusal
{
    /// <summary>Not one of the addresses that are read: another protocol or port, a name before the host, our own, or all of them.</summary>
    Address = 0,

    /// <summary>The address leads into a network that is not public.</summary>
    NotPublic = 1,

    /// <summary>No such host, nobody there, no valid certificate, an answer that breaks off or is none.</summary>
    Unreachable = 2,

    /// <summary>It says that there is nothing, or that it is not for us.</summary>
    Status = 3,

    TooManyRedirects = 4,

    /// <summary>No HTML.</summary>
    Kind = 5,

    /// <summary>There is no title in what was read.</summary>
    Silent = 6,

    /// <summary>It took too long, or too many pages are being read.</summary>
    TooSlow = 7,
}
