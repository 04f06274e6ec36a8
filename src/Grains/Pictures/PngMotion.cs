using System.Buffers.Binary;

namespace LiveChat.Grains.Pictures;

/// <summary>The pictures that follow one another in a PNG (W3C, third edition): as many as it says, in their order, and inside of it.</summary>
internal sealed class PngMotion(int mostFrames, PictureSize canvas)
{
    private const uint Control = 0x6163544C; // acTL
    private const uint FrameHead = 0x6663544C; // fcTL
    private const uint FramePixels = 0x66644154; // fdAT

    private int _said;
    private int _begun;
    private uint _next;

    /// <summary>Whether the frame that began last has pixels.</summary>
    private bool _isDrawn;

    public static bool Is(uint type) => type is Control or FrameHead or FramePixels;

    public int Frames => Math.Max(1, _begun);

    /// <summary>Whether nothing is missing.</summary>
    public bool IsWhole => _begun == _said && (_said == 0 || _isDrawn);

    /// <summary>The pixels that every reader of PNG draws; they are those of the first frame when that has begun.</summary>
    public void Drawn() => _isDrawn |= _begun > 0;

    /// <summary>Takes the next chunk of these; false when it cannot be here.</summary>
    public bool Take(uint type, ReadOnlySpan<byte> content, bool isAfterPixels) => type switch
    {
        Control => !isAfterPixels && TakeControl(content),
        FrameHead => TakeHead(content, isAfterPixels),
        _ => isAfterPixels && _begun > 0 && content.Length > 4 && TakeTurn(content) && (_isDrawn = true),
    };

    private bool TakeControl(ReadOnlySpan<byte> content)
    {
        var frames = content.Length == 8 ? BinaryPrimitives.ReadUInt32BigEndian(content) : 0;
        if (_said > 0 || mostFrames == 1 || frames == 0 || frames > mostFrames)
        {
            return false;
        }

        _said = (int)frames;
        return true;
    }

    private bool TakeHead(ReadOnlySpan<byte> content, bool isAfterPixels)
    {
        var mayBegin = _begun == 0 || (_isDrawn && isAfterPixels);
        _isDrawn = false;
        return mayBegin && _begun++ < _said && content.Length == 26 && TakeTurn(content) && IsInside(content[4..]) && content[24] <= 2 && content[25] <= 1;
    }

    private bool TakeTurn(ReadOnlySpan<byte> content) => BinaryPrimitives.ReadUInt32BigEndian(content) == _next++;

    private bool IsInside(ReadOnlySpan<byte> place)
    {
        long width = BinaryPrimitives.ReadUInt32BigEndian(place), height = BinaryPrimitives.ReadUInt32BigEndian(place[4..]);
        return width > 0 && height > 0
            && BinaryPrimitives.ReadUInt32BigEndian(place[8..]) + width <= canvas.Width
            && BinaryPrimitives.ReadUInt32BigEndian(place[12..]) + height <= canvas.Height;
    }
}
