using LiveChat.Api.Files.Media;
using LiveChat.Api.Server;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Files;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Texts;

/// <summary>Takes the words out of files, for search, and keeps them beside the file. Where that does not work a file has none: it can be sent all the same.</summary>
internal sealed partial class FileTexts(
    PreviewTools tools, LimitedProcess process, IFileStore store, IOptions<TextOptions> options, ChatInstruments instruments, ILogger<FileTexts> logger)
{
    private const string Written = "text";

    /// <summary>Whoever reads further reads on.</summary>
    private const string MostPages = "1000";

    /// <summary>Whether a file of this type may have words, and has to be worked on for them.</summary>
    public bool AreIn(string type) => options.Value.Enabled && (type == FileTypes.Pdf ? tools.ReadsPages : OfficeTypes.Has(type) && tools.ReadsOffice);

    /// <summary>Of a document that lies in a folder of its own.</summary>
    public async Task<FileVariants> KeepAsync(FileId file, string type, WorkFolder folder, string document, CancellationToken cancellationToken)
    {
        if (!AreIn(type))
        {
            return FileVariants.None;
        }

        var isRead = type == FileTypes.Pdf
            ? await process.RunAsync(
                tools.PageTexts!, folder.Path, ["-q", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-l", MostPages, document, Written], cancellationToken)
            : await process.RunAsync(tools.Runtime!, folder.Path, [tools.OfficeTexts!, document, Written], cancellationToken);
        var text = isRead && File.Exists(folder.PathOf(Written)) ? PlainText.OfOwn(await BeginAsync(folder.PathOf(Written), cancellationToken)) : null;
        return await KeepAsync(file, text, cancellationToken);
    }

    /// <summary>Of a file that is text itself.</summary>
    public async Task<FileVariants> KeepAsync(FileSnapshot file, FileKind kind, ReadOnlyMemory<byte> head, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled || !(kind == FileKind.Text || (kind == FileKind.Other && PlainText.IsUtf16(head.Span))))
        {
            return FileVariants.None;
        }

        try
        {
            var begin = file.Length <= head.Length ? head : await new FileBytes(store, new FileKey(file.Id), file.Length).ReadAsync(0, PlainText.MostRead, cancellationToken);
            return await KeepAsync(file.Id, PlainText.Of(begin.Span), cancellationToken);
        }
        catch (IOException failure)
        {
            return Fail(file.Id, failure);
        }
    }

    /// <summary>Of a file whose words are given up.</summary>
    public FileVariants Fail(FileId file, IOException failure)
    {
        LogFailed(file, failure);
        instruments.TextTaken("failed");
        return FileVariants.None;
    }

    private async Task<FileVariants> KeepAsync(FileId file, byte[]? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            instruments.TextTaken("none");
            return FileVariants.None;
        }

        try
        {
            using var content = new MemoryStream(text);
            await store.PutAsync(new FileKey(file, FileVariant.Text), content, text.Length, cancellationToken);
            instruments.TextTaken("kept");
            return FileVariants.Text;
        }
        catch (IOException failure)
        {
            return Fail(file, failure);
        }
    }

    private static async Task<byte[]> BeginAsync(string path, CancellationToken cancellationToken)
    {
        await using var written = File.OpenRead(path);
        var begin = new byte[Math.Min(written.Length, SearchedFiles.MostText)];
        await written.ReadExactlyAsync(begin, cancellationToken);
        return begin;
    }

    [LoggerMessage(LogLevel.Warning, "The words of file {FileId} could not be kept: search does not find it by them.")]
    private partial void LogFailed(FileId fileId, Exception failure);
}
