using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LiveChat.Api.Files;

/// <summary>What part of a file is asked for (RFC 9110, section 14): one range. Several, and what is no range, are answered with the whole file.</summary>
/// <param name="Part">Null for all of it.</param>
/// <param name="Refused">There is nothing of the file in the range.</param>
internal readonly record struct FileRanges(FileRange? Part, bool Refused)
{
    public static FileRanges Of(HttpRequest request, long length, EntityTagHeaderValue tag)
    {
        var headers = request.GetTypedHeaders();
        if (headers.Range is not { Ranges.Count: 1 } asked || asked.Unit != "bytes" || !IsOfThis(headers.IfRange, tag))
        {
            return default;
        }

        var range = asked.Ranges.First();
        var (first, last) = range switch
        {
            { From: { } from } => (from, Math.Min(range.To ?? long.MaxValue, length - 1)),
            { To: > 0 and { } count } => (Math.Max(0, length - count), length - 1),
            _ => (length, length),
        };
        return first < length ? new FileRanges(new FileRange(first, last), false) : new FileRanges(null, true);
    }

    private static bool IsOfThis(RangeConditionHeaderValue? condition, EntityTagHeaderValue tag) =>
        condition is null || (condition.EntityTag is { } known && known.Compare(tag, useStrongComparison: true));
}
