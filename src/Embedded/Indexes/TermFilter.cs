using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Embedded.Indexes;

/// <summary>
/// Which terms a room may have, in little memory, so that rooms without them are not opened: a Bloom filter (B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970)
/// that grows by a larger one beside it (P. S. Almeida and others, "Scalable Bloom Filters", 2007). It never says no of a term that is there, and of what is not, yes once in a thousand times. What is
/// deleted stays in it.
/// </summary>
/// <remarks>Words that can be mistyped are in it without each of their letters, too: two words within one slip have one of these in common.</remarks>
internal sealed class TermFilter
{
    /// <summary>A room with more than this is always looked into; there are few of them.</summary>
    public const int Most = 131_072;

    private const int First = 1_024;
    private const int BitsPerTerm = 15;
    private const int Hashes = 10;
    private const int HeadLength = 8;

    /// <summary>No term has it.</summary>
    private const char Without = '\u0001';

    private ImmutableArray<Layer> _layers = [];
    private volatile bool _isFull;

    /// <summary>How much memory it takes, about.</summary>
    public int Bytes => _layers.Sum(layer => (layer.Bits.Length * sizeof(ulong)) + 64);

    /// <summary>Whether it held so much that it is of no more use: everything may be there.</summary>
    public bool IsFull => _isFull;

    /// <summary>As <see cref="ToBytes"/> wrote it; null of anything else.</summary>
    public static TermFilter? Parse(ReadOnlySpan<byte> bytes)
    {
        var filter = new TermFilter();
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < HeadLength)
            {
                return null;
            }

            var (count, length) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
            if (length < 0 || length > (bytes.Length - HeadLength) / sizeof(ulong))
            {
                return null;
            }

            var bits = new ulong[length];
            bytes.Slice(HeadLength, length * sizeof(ulong)).CopyTo(MemoryMarshal.AsBytes(bits.AsSpan()));
            filter._layers = filter._layers.Add(new Layer(bits) { Count = count });
            bytes = bytes[(HeadLength + (length * sizeof(ulong)))..];
        }

        filter.CloseWhenFull();
        return filter;
    }

    /// <summary>Of one that is full, only that.</summary>
    public byte[] ToBytes()
    {
        if (IsFull)
        {
            var full = new byte[HeadLength];
            BinaryPrimitives.WriteInt32LittleEndian(full, Most + 1);
            return full;
        }

        var bytes = new byte[_layers.Sum(layer => HeadLength + (layer.Bits.Length * sizeof(ulong)))];
        var rest = bytes.AsSpan();
        foreach (var layer in _layers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, layer.Count);
            BinaryPrimitives.WriteInt32LittleEndian(rest[4..], layer.Bits.Length);
            MemoryMarshal.AsBytes(layer.Bits.AsSpan()).CopyTo(rest[HeadLength..]);
            rest = rest[(HeadLength + (layer.Bits.Length * sizeof(ulong)))..];
        }

        return bytes;
    }

    /// <summary>Adds the terms of a message. One caller at a time; others may ask meanwhile.</summary>
    public void Add(ReadOnlySpan<char> terms)
    {
        foreach (var range in terms.Split(' '))
        {
            if (terms[range] is { IsEmpty: false } term && TryAdd(HashOf(term)))
            {
                AddSlips(term);
            }
        }
    }

    /// <summary>False when no message can be that.</summary>
    public bool MayMatch(IndexNode node) => IsFound(node) || IsFull; // It may have become full meanwhile, and empty.

    private bool IsFound(IndexNode node) => node switch
    {
        HasTerm has => has.Terms.Any(term => Has(HashOf(term))),
        HasPhrase phrase => phrase.Terms.Take(phrase.OpenEnd ? phrase.Terms.Length - 1 : phrase.Terms.Length).All(term => Has(HashOf(term))),
        EachOf all => all.Nodes.All(IsFound),
        OneOf any => any.Nodes.Any(IsFound),
        _ => true,
    };

    /// <summary>False when no term is within one slip of a word.</summary>
    public bool MayHaveNear(string word)
    {
        for (var without = -1; without < word.Length; without++)
        {
            if (Has(HashOf(word, without)))
            {
                return true;
            }
        }

        return IsFull;
    }

    private void AddSlips(ReadOnlySpan<char> term)
    {
        for (var without = Near.IsFor(term.ToString()) ? -1 : term.Length; without < term.Length; without++)
        {
            TryAdd(HashOf(term, without));
        }
    }

    private bool Has(ulong hash)
    {
        foreach (var layer in _layers)
        {
            if (layer.Has(hash))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryAdd(ulong hash)
    {
        if (IsFull || Has(hash))
        {
            return false;
        }

        if (_layers is [] || _layers[^1] is { IsFull: true })
        {
            var capacity = _layers is [] ? First : 2 * _layers[^1].Capacity;
            _layers = _layers.Add(new Layer(new ulong[capacity * BitsPerTerm / 64]));
        }

        _layers[^1].Add(hash);
        CloseWhenFull();
        return true;
    }

    private void CloseWhenFull()
    {
        if (_layers.Sum(layer => layer.Count) > Most)
        {
            _isFull = true;
            _layers = [];
        }
    }

    /// <summary>FNV-1a of 64 bits (draft-eastlake-fnv) over UTF-16 units.</summary>
    private static ulong HashOf(ReadOnlySpan<char> term)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in term)
        {
            hash = (hash ^ c) * 1_099_511_628_211UL;
        }

        return hash;
    }

    /// <summary>Of a word without one of its letters; -1: with all of them, as another one has it that has a letter more.</summary>
    private static ulong HashOf(ReadOnlySpan<char> word, int without)
    {
        var hash = HashOf([Without]);
        for (var i = 0; i < word.Length; i++)
        {
            hash = i == without ? hash : (hash ^ word[i]) * 1_099_511_628_211UL;
        }

        return hash;
    }

    private sealed class Layer(ulong[] bits)
    {
        public ulong[] Bits => bits;

        public int Capacity => bits.Length * 64 / BitsPerTerm;

        public int Count { get; set; }

        public bool IsFull => Count >= Capacity;

        /// <summary>Two hashes make all others (A. Kirsch and M. Mitzenmacher, "Less Hashing, Same Performance", 2006).</summary>
        public bool Has(ulong hash)
        {
            var step = Mix(hash) | 1;
            for (var i = 0; i < Hashes; i++)
            {
                var bit = (hash + ((ulong)i * step)) % (ulong)(bits.Length * 64L);
                if ((bits[bit / 64] & (1UL << (int)(bit % 64))) == 0)
                {
                    return false;
                }
            }

            return true;
        }

        public void Add(ulong hash)
        {
            var step = Mix(hash) | 1;
            for (var i = 0; i < Hashes; i++)
            {
                var bit = (hash + ((ulong)i * step)) % (ulong)(bits.Length * 64L);
                bits[bit / 64] |= 1UL << (int)(bit % 64);
            }

            Count++;
        }

        /// <summary>The end of SplitMix64 (G. L. Steele and others, "Fast splittable pseudorandom number generators", 2014).</summary>
        private static ulong Mix(ulong hash)
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }
}
