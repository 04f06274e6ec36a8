using System.Security.Cryptography;
using LiveChat.Api.Files.Media;
using LiveChat.Api.Files.Scan;
using LiveChat.Api.Files.Texts;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files;

/// <summary>
/// Reads a whole file, piece by piece, to know what it is. A picture is stored anew without what it tells besides, if it told something; from then on that is the file.
/// Doing it again comes to the same.
/// </summary>
internal sealed class FileInspection(
    IFileStore store, IGrainFactory grains, FileScan scan, Previews previews, FileTexts texts, PreviewPlaces places, IOptions<PreviewOptions> options)
{
    /// <summary>What is larger is not worked on: it is a file to be saved, whatever is in it.</summary>
    public const long MostWorkedOn = 256 * 1024 * 1024;

    private const int Piece = 64 * 1024;
    private const string DocumentName = "document";

    private static readonly Refusal Busy = new(RefusalCode.RateLimited, "Many files are being looked at.") { RetryAfter = TimeSpan.FromSeconds(2) };

    private static readonly Refusal Infected = new(RefusalCode.FileInfected, "There is a virus in this file. It was deleted.");
    private static readonly Refusal Unscanned =
        new(RefusalCode.FileUnscanned, "Nobody can look for viruses at the moment. Try again later.") { RetryAfter = TimeSpan.FromSeconds(10) };

    /// <summary>Looks into a file that is whole, and notes what it is. One with a virus is deleted.</summary>
    /// <exception cref="IOException">The store failed, or has lost the file.</exception>
    public async Task<Result<FileSnapshot>> DescribeAsync(FileSnapshot file, UserId by, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(file.Id, cancellationToken);
        var head = await content.PeekAsync(FileTypes.Head, cancellationToken);
        var (type, kind) = FileTypes.Of(head.Span);
        var verdict = scan.IsOn ? await scan.LookAsync(content, cancellationToken) : Verdict.Clean; // At what was sent, before anything is left out of it.
        if (verdict == Verdict.Infected)
        {
            await grains.Uploads(by).Remove(file.Id);
            return Infected;
        }

        if (verdict == Verdict.Unknown && scan.Refuses)
        {
            return Unscanned;
        }

        var isWorkedOn = file.Length <= MostWorkedOn && (kind == FileKind.Image || type == FileTypes.Pdf);
        var found = isWorkedOn
            ? await WorkOnAsync(file.Id, type, kind, by, content, cancellationToken)
            : await ReadAsync(file, by, head, type, kind, content, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var described = await grains.File(file.Id).Describe(by, found.Value with { Unscanned = verdict == Verdict.Unknown });
        if (described.Refusal?.Code == RefusalCode.NotFound)
        {
            await store.DeleteAllAsync(file.Id, CancellationToken.None); // Taken away meanwhile: what was stored after that has no owner.
        }

        return described;
    }

    /// <summary>To its end, wherever it was read to before.</summary>
    private async Task<Result<FileFacts>> ReadAsync(
        FileSnapshot file, UserId by, ReadOnlyMemory<byte> head, string type, FileKind kind, HashedContent content, CancellationToken cancellationToken)
    {
        await content.DrainAsync(cancellationToken);
        if (kind == FileKind.Image)
        {
            return Unknown(content.Digest);
        }

        var facts = new FileFacts { Type = type, Kind = kind, Digest = content.Digest };
        await content.DisposeAsync(); // Pieces of it are looked at.
        var bytes = new FileBytes(store, new FileKey(file.Id), file.Length);
        if (OfficeTypes.MayBe(head.Span) && file.Length <= MostWorkedOn && await OfficeTypes.OfAsync(head, bytes, cancellationToken) is { } office)
        {
            return await ReadOfficeAsync(file.Id, by, facts with { Type = office, Kind = FileKind.Document }, cancellationToken);
        }

        if (kind is not (FileKind.Audio or FileKind.Video))
        {
            return facts with { Variants = await texts.KeepAsync(file, kind, head, cancellationToken) };
        }

        var shape = await PlayedShape.OfAsync(type, bytes, cancellationToken);
        facts = facts with { Duration = shape.Duration, Width = shape.Width, Height = shape.Height };
        return shape.IsSoundOnly ? facts with { Type = type.Replace("video/", "audio/", StringComparison.Ordinal), Kind = FileKind.Audio } : facts;
    }

    private async Task<Result<FileFacts>> ReadOfficeAsync(FileId file, UserId by, FileFacts facts, CancellationToken cancellationToken)
    {
        if (!texts.AreIn(facts.Type))
        {
            return facts;
        }

        using var place = await places.TakeAsync(by, cancellationToken);
        if (place is null)
        {
            return Busy;
        }

        try
        {
            using var folder = new WorkFolder(options.Value.Folder);
            await using (var content = await OpenAsync(file, cancellationToken))
            await using (var copy = folder.Create(DocumentName))
            {
                await content.CopyToAsync(copy, cancellationToken);
            }

            return facts with { Variants = await texts.KeepAsync(file, facts.Type, folder, DocumentName, cancellationToken) };
        }
        catch (IOException failure)
        {
            return facts with { Variants = texts.Fail(file, failure) };
        }
    }

    /// <summary>In a place for that. What was read already, or waits for its place, is opened anew: no store waits for somebody who does not read.</summary>
    private async Task<Result<FileFacts>> WorkOnAsync(
        FileId file, string type, FileKind kind, UserId by, HashedContent content, CancellationToken cancellationToken)
    {
        using var free = places.TakeFree(by);
        if (free is not null && !scan.IsOn)
        {
            return await WorkOnAsync(file, type, kind, content, cancellationToken);
        }

        await content.DisposeAsync();
        using var place = free ?? await places.TakeAsync(by, cancellationToken);
        if (place is null)
        {
            return Busy;
        }

        await using var again = await OpenAsync(file, cancellationToken);
        return await WorkOnAsync(file, type, kind, again, cancellationToken);
    }

    private async Task<FileFacts> WorkOnAsync(FileId file, string type, FileKind kind, HashedContent content, CancellationToken cancellationToken)
    {
        using var window = new Window(content);
        using var folder = new WorkFolder(options.Value.Folder);
        return kind == FileKind.Image
            ? await LookAtPictureAsync(file, type, window, content, folder, cancellationToken)
            : await LookAtDocumentAsync(file, type, window, content, folder, cancellationToken);
    }

    private async Task<FileFacts> LookAtPictureAsync(
        FileId file, string type, Window window, HashedContent content, WorkFolder folder, CancellationToken cancellationToken)
    {
        const string Name = "picture";
        PictureShape? copied;
        await using (var copy = folder.Create(Name))
        {
            copied = await PictureCopy.CopyAsync(type, window, copy, cancellationToken);
        }

        await window.DrainAsync(null, cancellationToken);
        if (copied is not { } shape)
        {
            return Unknown(content.Digest);
        }

        var (digest, length) = await DigestAsync(folder.PathOf(Name), cancellationToken);
        if (digest != content.Digest)
        {
            await store.PutFileAsync(new FileKey(file), folder.PathOf(Name), cancellationToken);
        }

        if (!shape.Fits)
        {
            return Unknown(digest) with { Length = length };
        }

        var preview = await previews.OfPictureAsync(folder.Path, Name, shape, cancellationToken);
        return await KeepAsync(file, preview, folder, cancellationToken) with
        {
            Type = type,
            Kind = FileKind.Image,
            Digest = digest,
            Length = length,
            Frames = shape.Frames > 1 ? shape.Frames : null,
        };
    }

    private async Task<FileFacts> LookAtDocumentAsync(
        FileId file, string type, Window window, HashedContent content, WorkFolder folder, CancellationToken cancellationToken)
    {
        await using (var copy = folder.Create(DocumentName))
        {
            await window.DrainAsync(copy, cancellationToken);
        }

        var preview = await previews.OfDocumentAsync(folder.Path, DocumentName, cancellationToken);
        var text = await texts.KeepAsync(file, type, folder, DocumentName, cancellationToken);
        var kept = await KeepAsync(file, preview, folder, cancellationToken);
        return kept with { Type = type, Kind = FileKind.Document, Digest = content.Digest, Variants = kept.Variants | text };
    }

    private async Task<FileFacts> KeepAsync(FileId file, Preview preview, WorkFolder folder, CancellationToken cancellationToken)
    {
        foreach (var (variant, _) in VariantAnswer.All.Where(known => preview.Variants.HasFlag(known.In)))
        {
            await store.PutFileAsync(new FileKey(file, variant), folder.PathOf(Previews.NameOf(variant)), cancellationToken);
        }

        return Unknown("") with { Width = preview.Width, Height = preview.Height, Variants = preview.Variants, Placeholder = preview.Placeholder };
    }

    private async Task<HashedContent> OpenAsync(FileId file, CancellationToken cancellationToken)
    {
        var stored = await store.OpenAsync(new FileKey(file), null, cancellationToken) ?? throw new IOException("The store has no such file.");
        return new HashedContent(stored.Content);
    }

    private static async Task<(string Digest, long Length)> DigestAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), file.Length);
    }

    private static FileFacts Unknown(string digest) => new() { Type = FileTypes.Unknown, Kind = FileKind.Other, Digest = digest };
}
