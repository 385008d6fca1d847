using System.Buffers.Text;
using System.Text;
using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>Cuts lists into pages. A token is the last id given out, so a page stays right when the list changes in between.</summary>
internal sealed class ArmPages(int pageSize)
{
    public ArmAnswer Page<T>(ArmRequest request, IEnumerable<KeyValuePair<string, T>> sorted, string scope, Func<T, object> render)
        where T : IResource
    {
        var after = After(request);
        var items = sorted
            .Where(item => ResourceIds.IsWithin(item.Key, scope) && (after is null || string.Compare(item.Key, after, StringComparison.OrdinalIgnoreCase) > 0))
            .Take(pageSize + 1)
            .Select(item => item.Value)
            .ToList();
        var more = items.Count > pageSize;
        var page = more ? items[..pageSize] : items;
        return ArmAnswer.Ok(new { value = page.Select(render), nextLink = more ? NextLink(request, page[^1].Id) : null });
    }

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
