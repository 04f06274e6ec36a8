using System.Text;

namespace LiveChat.Extract;

/// <summary>The text of a document as it comes together: lines without spaces at their ends, and no empty ones.</summary>
internal sealed class Words
{
    /// <summary>In bytes of UTF-8, and so in characters, too: what is beyond is not read.</summary>
    public const int Most = 256 * 1024;

    private readonly StringBuilder _text = new();
    private int _bytes;
    private bool _isLineEmpty = true;

    public bool IsFull => _bytes >= Most;

    public bool IsEmpty => _text.Length == 0;

    public void Add(ReadOnlySpan<char> piece)
    {
        if (IsFull)
        {
            return;
        }

        if (_isLineEmpty)
        {
            piece = piece.TrimStart();
        }

        if (piece.IsEmpty)
        {
            return;
        }

        _isLineEmpty = false;
        _text.Append(piece);
        _bytes += Encoding.UTF8.GetByteCount(piece);
    }

    public void Space()
    {
        if (!_isLineEmpty)
        {
            Add(" ");
        }
    }

    public void EndLine()
    {
        if (!_isLineEmpty)
        {
            Add("\n");
            _isLineEmpty = true;
        }
    }

    public override string ToString() => _text.ToString();
}
