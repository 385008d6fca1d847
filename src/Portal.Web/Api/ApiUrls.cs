using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;

namespace Portal.Web.Api;

/// <summary>Every address of the API. Addresses of pages are in <see cref="PortalUrls"/>.</summary>
internal static class ApiUrls
{
    public const string Root = "/api";
    public const string Live = "/healthz";
    public const string Ready = "/readyz";
    public const string Description = "/openapi/v1.json";

    public static string Services(string query) => $"{Root}/services{query}";

    public static string Service(ServiceKey service) => $"{Root}/services/{service}";

    /// <summary>The plan of the change that a second person is asked for.</summary>
    public static string ApprovalPlan(string request) => $"{Root}/approvals/{request}/plan";

    public static string SwapPlan(ServiceKey service) => $"{Service(service)}/swap-plan";

    public static string Operations(string query) => $"{Root}/operations{query}";

    public static string Operation(OperationId operation) => $"{Root}/operations/{operation}";

    /// <param name="way"><c>back</c> or <c>forward</c>.</param>
    public static string RepairPlan(OperationId operation, RepairDirection way) => $"{Operation(operation)}/repair-plan/{way.ToString().ToLowerInvariant()}";

    public static string Stop(OperationId operation) => $"{Operation(operation)}/stop";

    public static string ChangePlan(ServiceKey service) => $"{Service(service)}/change-plan";

    public static string Changes(string query) => $"{Root}/changes{query}";

    public static string Change(OperationId operation) => $"{Root}/changes/{operation}";

    /// <param name="word"><c>go-on</c>, <c>roll-back</c> or <c>end</c>.</param>
    public static string ChangeWord(OperationId operation, string word) => $"{Change(operation)}/{word}";

    public static string Receipt(OperationId operation) => $"{Operation(operation)}/receipt";

    public static string Release(ReleaseId release) => $"{Root}/releases/{release}";

    public static string ReleaseAdvice(ReleaseId release) => $"{Release(release)}/advice";

    public static string ReleasePackage(ReleaseId release) => $"{Release(release)}/package";

    public static string Ledger(string query) => $"{Root}/ledger{query}";

    public static string LedgerEntry(long number) => $"{Root}/ledger/{number}";

    public static string HistoryCsv(string query) => $"{Root}/ledger/history.csv{query}";

    public static string HistoryJson(string query) => $"{Root}/ledger/history.json{query}";

    public static string EntriesCsv(string query) => $"{Root}/ledger/entries.csv{query}";

    public static string EntriesJson(string query) => $"{Root}/ledger/entries.json{query}";

    public static string Grant(string id) => $"{Root}/grants/{id}";

    public static string Token(string id) => $"{Root}/tokens/{id}";

    public static string Channel(string id) => $"{Root}/notifications/channels/{id}";

    public static string Deliveries(string query) => $"{Root}/notifications/deliveries{query}";

    public static string Problem(string name) => $"{Root}/problems/{name}";
}
