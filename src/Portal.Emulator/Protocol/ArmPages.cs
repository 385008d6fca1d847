using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>Cuts lists into pages. A token is the last id given out, so a page stays right when the list changes in between.</summary>
internal sealed class ArmPages(int pageSize)
{
    // A tree cannot be entered in its middle; what was flattened once serves until the estate changes.
    private readonly ConditionalWeakTable<object, object> _flat = [];

    public ArmAnswer Page<T>(ArmRequest request, ImmutableSortedDictionary<string, T> sorted, string scope, Func<T, object> render)
        where T : class, IResource
    {
        var all = (KeyValuePair<string, T>[])_flat.GetValue(sorted, _ => sorted.ToArray());
        var after = After(request);
        var items = From(all, after is not null && Compare(after, scope) > 0 ? after : scope)
            .TakeWhile(item => item.Key.StartsWith(scope, StringComparison.OrdinalIgnoreCase))
            .Where(item => ResourceIds.IsWithin(item.Key, scope) && (after is null || Compare(item.Key, after) > 0))
            .Take(pageSize + 1)
            .Select(item => item.Value)
            .ToList();
        var more = items.Count > pageSize;
        var page = more ? items[..pageSize] : items;
        return ArmAnswer.Ok(new { value = page.Select(render), nextLink = more ? NextLink(request, page[^1].Id) : null });
    }

    private static ArraySegment<KeyValuePair<string, T>> From<T>(KeyValuePair<string, T>[] all, string id)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(all[middle].Key, id) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return new ArraySegment<KeyValuePair<string, T>>(all, low, all.Length - low);
    }

    private static int Compare(string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? After(ArmRequest request)
    {
        if (request.Query("$skiptoken") is not { } token)
            return null;
        return Base64Url.IsValid(token)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token))
            : throw new ArmException(ArmErrors.InvalidSkipToken());
    }

    private static string NextLink(ArmRequest request, string lastId) =>
        $"{request.BaseAddress}{request.Path}?api-version={Uri.EscapeDataString(request.ApiVersion)}"
        + $"&$skiptoken={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(lastId))}";
}
