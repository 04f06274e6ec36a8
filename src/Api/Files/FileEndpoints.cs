using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using LiveChat.Api.Web;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.Api.Files;

/// <summary>Files come in by parts, and go out whole or by a range. Until a message has it, only its owner knows of a file; then who may read that message.</summary>
internal static class FileEndpoints
{
    private static readonly Refusal NoLinks = new(RefusalCode.FileNotDirect, "Here parts are sent to the server.");
    private static readonly Refusal TooMany = new(RefusalCode.RateLimited, "Too many parts are on their way.") { RetryAfter = TimeSpan.FromSeconds(1) };

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/files").WithTags("Files");

        files.MapGet("", GetUse).WithName("GetFileUse");
        files.MapPost("", Begin).WithName("BeginFile");
        files.MapPut("/{file}/parts/{number}", PutPart).WithName("PutFilePart").TakesFile(FilePlan.PartSize, FileTypes.Unknown);
        files.MapPost("/{file}/parts/{number}/link", LinkPart).WithName("LinkFilePart");
        files.MapGet("/{file}/upload", GetUpload).WithName("GetFileUpload");
        files.MapPost("/{file}/finish", Finish).WithName("FinishFile");
        files.MapDelete("/{file}", Remove).WithName("RemoveFile");
        files.MapGet("/{file}", Get).WithName("GetFile").GivesFile(FileTypes.Unknown).GivesRange(FileTypes.Unknown);
        files.MapGet("/{file}/{variant}", GetVariant).WithName("GetFileVariant").GivesFile(VariantAnswer.Type);
    }

    private static async Task<Ok<FileUse>> GetUse(Caller caller, IGrainFactory grains) => TypedResults.Ok(await grains.Uploads(caller.Id).GetUse());

    private static async Task<Results<Created<FileUpload>, RefusalProblem>> Begin(FileOffer offer, Caller caller, IGrainFactory grains, IFileStore store)
    {
        var begun = await grains.Uploads(caller.Id).Begin(new FileDraft { Name = offer.Name, Length = offer.Size });
        return begun.Succeeded
            ? TypedResults.Created($"/api/v1/files/{begun.Value.Id}/upload", FileUpload.From(begun.Value, [], store))
            : begun.Refusal.ToProblem();
    }

    private static async Task<Results<NoContent, RefusalProblem>> PutPart(
        FileId file, int number, Caller caller, HttpContext context, IGrainFactory grains, IFileStore store, PartPlaces places)
    {
        var found = await PartPlan.FindAsync(file, number, caller, grains);
        if (found is not { Value: { } part })
        {
            return found.Refusal!.ToProblem();
        }

        var digest = ContentDigest.Of(context.Request);
        if (context.Request.ContentLength != part.Length || digest is [])
        {
            return PartPlan.Wrong.ToProblem();
        }

        using var place = places.Take(caller.Id);
        if (place is null)
        {
            return TooMany.ToProblem();
        }

        try
        {
            await using var body = digest is null ? context.Request.Body : new DigestedStream(context.Request.Body, digest);
            await store.PutPartAsync(part.Key, part.Upload, number, body, part.Length, context.RequestAborted);
            return TypedResults.NoContent();
        }
        catch (ContentDigestException)
        {
            return PartPlan.Wrong.ToProblem();
        }
        catch (UploadFaultException fault)
        {
            return (fault.Fault == UploadFault.Gone ? PartPlan.Joined : PartPlan.Wrong).ToProblem();
        }
    }

    private static async Task<Results<Ok<FilePartLink>, RefusalProblem>> LinkPart(
        FileId file, int number, Caller caller, IGrainFactory grains, IFileStore store, TimeProvider clock)
    {
        var found = await PartPlan.FindAsync(file, number, caller, grains);
        if (found is not { Value: { } part })
        {
            return found.Refusal!.ToProblem();
        }

        var expiresAt = clock.GetUtcNow() + FilePartLink.Life;
        return await store.LinkPartAsync(part.Key, part.Upload, number, part.Length, FilePartLink.Life) is { } link
            ? TypedResults.Ok(new FilePartLink { Url = link.AbsoluteUri, ExpiresAt = expiresAt })
            : NoLinks.ToProblem();
    }

    private static async Task<Results<Ok<FileUpload>, RefusalProblem>> GetUpload(
        FileId file, Caller caller, HttpContext context, IGrainFactory grains, IFileStore store)
    {
        if (await grains.File(file).Get(caller.Id) is not { } begun)
        {
            return FileAnswers.NotThere.ToProblem();
        }

        if (begun.Upload is not { } upload)
        {
            return TypedResults.Ok(FileUpload.From(begun, [.. Enumerable.Range(1, begun.Parts)], store));
        }

        try
        {
            var parts = await store.GetPartsAsync(new FileKey(file), upload, context.RequestAborted);
            return TypedResults.Ok(FileUpload.From(begun, [.. parts.Where(part => part.Length == FilePlan.LengthOf(part.Number, begun.Length)).Select(part => part.Number)], store));
        }
        catch (UploadFaultException)
        {
            return TypedResults.Ok(FileUpload.From(begun, [], store)); // The store has lost it, or joined it without our knowing: finishing says which.
        }
    }

    private static async Task<Results<Ok<FileView>, RefusalProblem>> Finish(
        FileId file, Caller caller, HttpContext context, IGrainFactory grains, FileInspection inspection)
    {
        var joined = await grains.File(file).Join(caller.Id);
        if (joined.Succeeded && joined.Value.Facts is null)
        {
            joined = await inspection.DescribeAsync(joined.Value, caller.Id, context.RequestAborted);
        }

        return joined switch
        {
            { Refusal: { } refusal } => refusal.ToProblem(),
            { Value: { Facts: { } facts } ready } => TypedResults.Ok(FileView.From(ready, facts)),
            _ => FileAnswers.NotThere.ToProblem(),
        };
    }

    private static async Task<Results<NoContent, RefusalProblem>> Remove(FileId file, Caller caller, IGrainFactory grains) =>
        (await grains.Uploads(caller.Id).Remove(file)).ToNoContent();

    private static Task<IResult> Get(FileId file, Caller caller, FileAnswers answers) => answers.OfAsync(caller.Actor, file, FileVariant.Original);

    private static Task<IResult> GetVariant(FileId file, string variant, Caller caller, FileAnswers answers) =>
        answers.OfAsync(caller.Actor, file, VariantAnswer.Named(variant));
}
