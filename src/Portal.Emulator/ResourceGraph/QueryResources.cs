using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.ResourceGraph;

/// <summary>POST resources: the resources a query asks for, in pages.</summary>
internal sealed class QueryResources(CloudStore store, int pageSize) : IArmOperation
{
    public string Method => "POST";

    public IReadOnlyList<string> Routes => ["/providers/Microsoft.ResourceGraph/resources"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["options"]);
        Wishes.Word(body, ["objectArray"], "options", "resultFormat");
        var query = GraphQuery.Read(body.TextAt("query") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'query' is missing")));
        var rows = query.Apply(GraphRows.Of(store.Read(), Subscriptions(body)));
        var skip = Skip(body);
        var top = Wishes.Number(body, "options", "$top") switch
        {
            null => pageSize,
            >= 1 and <= 1000 and var asked => asked,
            var asked => throw new ArmException(ArmErrors.InvalidParameter("options.$top", $"The value '{asked}' of $top is not from 1 to 1000.")),
        };
        var page = rows.Skip(skip).Take(top).ToList();
        var more = skip + page.Count < rows.Count;
        var answer = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["totalRecords"] = rows.Count,
            ["count"] = page.Count,
            ["data"] = page,
            ["facets"] = Array.Empty<object>(),
            ["resultTruncated"] = more ? "true" : "false",
        };
        if (more)
            answer["$skipToken"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{skip + page.Count}"));
        return ArmAnswer.Ok(answer);
    }

    private static HashSet<string>? Subscriptions(JsonElement body)
    {
        var asked = body.ItemsAt("subscriptions").Select(item => item.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return asked.Count == 0 ? null : asked;
    }

    private static int Skip(JsonElement body)
    {
        if (body.TextAt("options", "$skipToken") is not { } token)
            return Wishes.Number(body, "options", "$skip") ?? 0;
        return Base64Url.IsValid(token) && int.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw new ArmException(ArmErrors.InvalidSkipToken());
    }
}
