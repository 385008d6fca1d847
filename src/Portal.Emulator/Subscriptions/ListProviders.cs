using Portal.Emulator.Protocol;

namespace Portal.Emulator.Subscriptions;

/// <summary>Lists the resource providers of a subscription.</summary>
internal sealed class ListProviders : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/providers", "/providers"];

    public ArmAnswer Answer(ArmRequest request) => ArmAnswer.Ok(new { value = Providers.All(Prefix(request)) });

    internal static string Prefix(ArmRequest request) => request.Value("subscription") is { } subscription ? $"/subscriptions/{subscription}" : "";
}
