using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Operations;

/// <summary>Which operations a caller asks for.</summary>
internal sealed record OperationsQuery(
    [property: FromQuery(Name = "service"), Description("The key of a service.")] string? Service,
    [property: FromQuery(Name = "active"), Description("true: only those that are not settled; false: only settled ones.")] string? Active,
    [property: FromQuery(Name = "before"), Description("The number of an operation: only older ones.")] string? Before)
{
    public const int PageSize = 50;

    public IEnumerable<RequestError> Errors()
    {
        if (!string.IsNullOrEmpty(Service) && !ServiceKey.TryParse(Service, out _))
            yield return new($"“{CommonProblems.Echo(Service)}” is no key of a service; GET /api/services lists them.") { Parameter = "service" };
        if (!string.IsNullOrEmpty(Active) && !bool.TryParse(Active, out _))
            yield return new($"“{CommonProblems.Echo(Active)}” is neither true nor false.") { Parameter = "active" };
        if (!string.IsNullOrEmpty(Before) && !TryId(Before, out _))
            yield return new($"“{CommonProblems.Echo(Before)}” is no number of an operation.") { Parameter = "before" };
    }

    /// <summary>One more than a page, which tells whether there is a next.</summary>
    public OperationFilter ToFilter() => new(
        ServiceKey.TryParse(Service, out var key) ? key : null,
        bool.TryParse(Active, out var active) ? active : null,
        TryId(Before, out var before) ? before : null,
        PageSize + 1);

    public string After(Operation last) => After(last, ApiUrls.Operations);

    /// <param name="at">The address of the list, with its query.</param>
    public string After(Operation last, Func<string, string> at) => at(QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["service"] = Service,
        ["active"] = Active,
        ["before"] = last.Id.ToString(),
    }.Where(parameter => !string.IsNullOrEmpty(parameter.Value))));

    public static bool TryId(string? text, out OperationId id)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        id = new OperationId(number);
        return isNumber;
    }
}
