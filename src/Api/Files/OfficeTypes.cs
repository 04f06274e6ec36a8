using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using LiveChat.Api.Files.Media;

namespace LiveChat.Api.Files;

/// <summary>
/// Which documents of office programs are known, and how a ZIP file shows that it is one: in OpenDocument the first member says so; in Office Open XML the list of members at
/// the end has those that make one kind. What has macros, or is two kinds at once, is none.
/// </summary>
internal static class OfficeTypes
{
    private const string OpenDocument = "application/vnd.oasis.opendocument.";
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    private const int MostMembers = 10_000;
    private const int MostList = 1024 * 1024;
    private const int MemberHead = 30;
    private const int ListedHead = 46;
    private const int EndLength = 22;

    /// <summary>Of the end as many bytes as mostly have the list, too.</summary>
    private const int Tail = 64 * 1024;

    private static readonly ImmutableArray<string> OfOpenDocument = [.. ((string[])["text", "spreadsheet", "presentation"]).Select(kind => OpenDocument + kind)];

    private static readonly ImmutableArray<(string Member, string Type)> OfOpenXml =
    [
        ("word/document.xml", OpenXml + "wordprocessingml.document"),
        ("xl/workbook.xml", OpenXml + "spreadsheetml.sheet"),
        ("ppt/presentation.xml", OpenXml + "presentationml.presentation"),
    ];

    private static readonly ImmutableArray<string> All = [.. OfOpenDocument, .. OfOpenXml.Select(known => known.Type)];

    public static bool Has(string type) => All.Contains(type);

    /// <summary>Whether it may be one.</summary>
    public static bool MayBe(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Null when it is none of them.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<string?> OfAsync(ReadOnlyMemory<byte> head, FileBytes bytes, CancellationToken cancellationToken)
    {
        if (await MembersAsync(bytes, cancellationToken) is not { } members)
        {
            return null;
        }

        if (SaysFirst(head.Span) is { } said)
        {
            return OfOpenDocument.Contains(said) && members.Contains("content.xml") ? said : null;
        }

        var kinds = OfOpenXml.Where(known => members.Contains(known.Member)).ToArray();
        return members.Contains("[Content_Types].xml") && kinds is [var only] && !members.Any(IsMacro) ? only.Type : null;
    }

    private static bool IsMacro(string member) => member.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in a first member that is called <c>mimetype</c> and not packed.</summary>
    private static string? SaysFirst(ReadOnlySpan<byte> head)
    {
        var name = "mimetype"u8;
        if (head.Length < MemberHead + name.Length || !head[MemberHead..].StartsWith(name) || BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) != name.Length)
        {
            return null;
        }

        var (isPacked, length, more) = (
            BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) != 0, BinaryPrimitives.ReadUInt32LittleEndian(head[22..]), BinaryPrimitives.ReadUInt16LittleEndian(head[28..]));
        var content = head[Math.Min(head.Length, MemberHead + name.Length + more)..];
        return isPacked || length > content.Length ? "" : Encoding.Latin1.GetString(content[..(int)length]);
    }

    /// <summary>The names in the list at the end; null when there is none that is plain: not too long, of one file, with nothing behind it, and nothing encrypted.</summary>
    private static async Task<HashSet<string>?> MembersAsync(FileBytes bytes, CancellationToken cancellationToken)
    {
        var from = Math.Max(0, bytes.Length - Tail);
        var tail = await bytes.ReadAsync(from, Tail, cancellationToken);
        if (EndOf(tail) is not { } end || end.At + end.Length > from + tail.Length)
        {
            return null;
        }

        var list = end.At >= from
            ? tail.AsMemory((int)(end.At - from), end.Length)
            : await bytes.ReadAsync(end.At, end.Length, cancellationToken);
        return NamesIn(list.Span, end.Members);
    }

    private static (long At, int Length, int Members)? EndOf(ReadOnlySpan<byte> tail)
    {
        var at = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || tail.Length - at < EndLength)
        {
            return null;
        }

        var end = tail[at..];
        var (disks, members, length, start) = (
            BinaryPrimitives.ReadUInt32LittleEndian(end[4..]), BinaryPrimitives.ReadUInt16LittleEndian(end[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        return disks == 0 && members is > 0 and <= MostMembers && length <= MostList && BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) == end.Length - EndLength
            ? (start, (int)length, members)
            : null;
    }

    private static HashSet<string>? NamesIn(ReadOnlySpan<byte> list, int members)
    {
        var names = new HashSet<string>();
        for (; members > 0; members--)
        {
            if (list.Length < ListedHead || !list.StartsWith("PK\u0001\u0002"u8) || (list[8] & 1) != 0)
            {
                return null;
            }

            var name = BinaryPrimitives.ReadUInt16LittleEndian(list[28..]);
            var more = BinaryPrimitives.ReadUInt16LittleEndian(list[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(list[32..]);
            if (list.Length < ListedHead + name + more || !names.Add(Encoding.UTF8.GetString(list.Slice(ListedHead, name))))
            {
                return null;
            }

            list = list[(ListedHead + name + more)..];
        }

        return list.IsEmpty ? names : null;
    }
}
