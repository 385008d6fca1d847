using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Portal.Emulator.Protocol;

namespace Portal.Emulator.ResourceGraph;

/// <summary>POST resources: the resources a query asks for, in pages.</summary>
internal sealed class QueryResources(GraphPicture picture, int pageSize) : IArmOperation
{
    public string Method => "POST";

    public IReadOnlyList<string> Routes => ["/providers/Microsoft.ResourceGraph/resources"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["options"]);
        Wishes.Word(body, ["objectArray"], "options", "resultFormat");
        var text = body.TextAt("query") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'query' is missing"));
        var query = GraphQuery.Read(text);
        var asked = Subscriptions(body);
        var rows = picture.Ask($"{string.Join(' ', asked)} {text}", all => query.Apply(asked.Count == 0 ? all : [.. all.Where(row => asked.Contains(GraphExpression.Text(row.At(["subscriptionId"]))))]));
        var skip = Skip(body);
        var top = Wishes.Number(body, "options", "$top") switch
        {
            null => pageSize,
            >= 1 and <= 1000 and var wanted => wanted,
            var wanted => throw new ArmException(ArmErrors.InvalidParameter("options.$top", $"The value '{wanted}' of $top is not from 1 to 1000.")),
        };
        var page = rows.Skip(skip).Take(top).Select(row => row.Columns).ToList();
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

    private static SortedSet<string> Subscriptions(JsonElement body) =>
        new(body.ItemsAt("subscriptions").Select(item => item.ToString()), StringComparer.OrdinalIgnoreCase);

    private static int Skip(JsonElement body)
    {
        if (body.TextAt("options", "$skipToken") is not { } token)
            return Wishes.Number(body, "options", "$skip") ?? 0;
        return Base64Url.IsValid(token) && int.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw new ArmException(ArmErrors.InvalidSkipToken());
    }
}
