using LiveChat.Api.Refusals;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Files;

/// <summary>What somebody gets of a file, by whichever door they come.</summary>
internal sealed class FileAnswers(IGrainFactory grains, IFileStore store)
{
    public static readonly Refusal NotThere = new(RefusalCode.NotFound, "There is no such file.");

    /// <summary>The file, if this person may have it now and there is that of it.</summary>
    public async Task<Result<FileSnapshot>> FindAsync(Actor by, FileId file, FileVariant? variant)
    {
        var read = await grains.File(file).Read(by);
        return read.Succeeded && !(read.Value.Facts is { } facts && Has(facts, variant)) ? NotThere : read;
    }

    public async Task<IResult> OfAsync(Actor by, FileId file, FileVariant? variant) => await FindAsync(by, file, variant) switch
    {
        { Value: { Facts: { } facts } found } => variant is { } part and not FileVariant.Original
            ? new VariantAnswer(new FileKey(file, part), facts, store)
            : new FileAnswer(found, facts, store),
        { Refusal: { } refusal } => refusal.ToProblem(),
        _ => NotThere.ToProblem(),
    };

    private static bool Has(FileFacts facts, FileVariant? variant) =>
        variant == FileVariant.Original || VariantAnswer.All.Any(known => known.Variant == variant && facts.Variants.HasFlag(known.In));
}
