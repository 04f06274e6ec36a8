using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace LiveChat.Cluster.Indexes;

/// <summary>
/// The index of one room, open. Used by one caller at a time. What it took in is found at once, but committed, together with how far it goes, only now and then: what
/// a crash takes is taken from the log again.
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    private const double BufferMiB = 4;
    private const int MostUncommitted = 5_000;

    private static readonly TimeSpan LongestUncommitted = TimeSpan.FromSeconds(30);

    private readonly string _folder;

    /// <summary>Never memory-mapped: an access that fails would end the process.</summary>
    private readonly NIOFSDirectory _directory;
    private readonly TimeProvider _clock;
    private readonly ErasingMergePolicy _merges = new();
    private readonly MessageFields _fields = new();
    private IndexCursor _cursor = IndexCursor.Start;
    private IndexWriter? _writer;
    private IndexView? _view;
    private bool _isCurrent;
    private int _uncommitted;
    private long _committedAt;

    private LuceneIndex(string folder, TimeProvider clock)
    {
        MakeFolder(folder);
        (_folder, _directory, _clock) = (folder, new NIOFSDirectory(folder), clock);
    }

    /// <summary>Opens what is in a folder, which may be nothing; null when it is of another version.</summary>
    /// <param name="folder">Of this index alone.</param>
    /// <param name="check">Whether to read all of it, to see whether it is whole.</param>
    /// <param name="clock">For when to commit, and for how long searches take.</param>
    public static LuceneIndex? Open(string folder, bool check, TimeProvider clock)
    {
        var index = new LuceneIndex(folder, clock);
        try
        {
            if (index.TryOpen(check))
            {
                return index;
            }
        }
        catch
        {
            index.Abandon();
            throw;
        }

        index.Abandon();
        return null;
    }

    public IndexState State => _cursor.State;

    public IndexState Apply(ImmutableArray<IndexDocument> messages, long after, long through)
    {
        if (_cursor.Through != after)
        {
            return State;
        }

        var writer = Writer();
        MarkErased(messages);
        foreach (var document in messages)
        {
            Take(writer, document);
            _cursor = _cursor.With(document);
        }

        _cursor = _cursor with { Through = through };
        _isCurrent = false;
        _uncommitted += messages.Length + 1;
        if (_merges.IsWanted)
        {
            writer.ForceMergeDeletes(doWait: true);
            _merges.Forget();
            Commit();
            _ = View(); // The one before holds the files that were written anew.
        }
        else if (_uncommitted >= MostUncommitted || _clock.GetElapsedTime(_committedAt) >= LongestUncommitted)
        {
            Commit();
        }

        return State;
    }

    public IndexAnswer Search(IndexQuery query) => View()?.Search(query) ?? IndexAnswer.Nothing;

    public ImmutableArray<string> FindNear(string word, int most) => View()?.FindNear(word, most) ?? [];

    /// <summary>Whether all of it can be read.</summary>
    public void Check()
    {
        foreach (var leaf in _view?.Reader.Leaves ?? [])
        {
            leaf.AtomicReader.CheckIntegrity();
        }
    }

    /// <summary>Lets go of it; what is not committed is lost.</summary>
    public void Abandon()
    {
        var writer = _writer;
        (_writer, _uncommitted) = (null, 0);
        _view?.Dispose();
        writer?.Rollback();
        _directory.Dispose();
        _fields.Dispose();
    }

    /// <summary>What cannot be committed is taken from the log again.</summary>
    public void Dispose()
    {
        try
        {
            if (_uncommitted > 0)
            {
                Commit();
            }
        }
        catch (IOException)
        {
        }

        Abandon();
        if (System.IO.Directory.Exists(_folder))
        {
            System.IO.Directory.SetLastWriteTimeUtc(_folder, _clock.GetUtcNow().UtcDateTime);
        }
    }

    private bool TryOpen(bool check)
    {
        if (!DirectoryReader.IndexExists(_directory))
        {
            return true;
        }

        var reader = DirectoryReader.Open(_directory);
        if (IndexCursor.Read(reader.IndexCommit.UserData) is not { } cursor)
        {
            reader.Dispose();
            return false;
        }

        _cursor = cursor;
        _view = new IndexView(reader, cursor.Last, _clock);
        _isCurrent = true;
        if (check)
        {
            Check();
        }

        return true;
    }

    private IndexWriter Writer()
    {
        if (_writer is null)
        {
            _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)
            {
                OpenMode = _view is null ? OpenMode.CREATE : OpenMode.APPEND,
                MaxThreadStates = 1,
                MergePolicy = _merges,
                MergeScheduler = new SerialMergeScheduler(),
                RAMBufferSizeMB = BufferMiB,
                Similarity = IndexView.Similarity,
                UseCompoundFile = true,
            });
            _committedAt = _clock.GetTimestamp();
        }

        return _writer;
    }

    private IndexView? View()
    {
        if (_isCurrent || _writer is null)
        {
            return _view;
        }

        var before = _view;
        var reader = before is null ? DirectoryReader.Open(_writer, applyAllDeletes: true) : DirectoryReader.OpenIfChanged(before.Reader, _writer, applyAllDeletes: true);
        if (reader is not null)
        {
            _view = new IndexView(reader, _cursor.Last, _clock);
            before?.Dispose();
        }

        _isCurrent = true;
        return _view;
    }

    /// <summary>What a message said before is to leave the files, unless it says it still.</summary>
    private void MarkErased(ImmutableArray<IndexDocument> messages)
    {
        foreach (var document in messages.Where(document => document.Seq <= _cursor.Last))
        {
            if (View() is { } view && view.PrintOf(document.Seq) is { } print && (document.Message is not { } message || MessageFields.PrintOf(message) != print))
            {
                foreach (var segment in view.SegmentsOf(document.Seq))
                {
                    _merges.Want(segment);
                }
            }
        }
    }

    private void Take(IndexWriter writer, IndexDocument document)
    {
        var isKnown = document.Seq <= _cursor.Last;
        var key = new Term(MessageFields.Key, MessageFields.KeyOf(document.Seq));
        if (document.Message is { } message)
        {
            var fields = _fields.Of(document.Seq, document.At, message);
            if (isKnown)
            {
                writer.UpdateDocument(key, fields);
            }
            else
            {
                writer.AddDocument(fields);
            }
        }
        else if (isKnown)
        {
            writer.DeleteDocuments(key);
        }
    }

    /// <summary>Everything that was ever said is in it.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(folder);
        }
        else
        {
            System.IO.Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Commit()
    {
        _writer!.SetCommitData(_cursor.Write());
        _writer.Commit();
        (_uncommitted, _committedAt) = (0, _clock.GetTimestamp());
    }
}
