using System.Globalization;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Packages;
using Portal.Web.Components.Controls;
using Portal.Web.Packages;

namespace Portal.Web.Components.Inspect;

/// <summary>The sentences of the page that inspects a package.</summary>
public static class InspectionWords
{
    /// <summary>What it came to, in a line.</summary>
    public static string Summary(Inspection inspection)
    {
        var (errors, warnings) = (inspection.Problems.Count(problem => problem.Weight == ProblemWeight.Error), inspection.Problems.Count(problem => problem.Weight == ProblemWeight.Warning));
        return (errors, warnings) switch
        {
            (0, 0) => "No problem found",
            (0, _) => Count.Of(warnings, "warning"),
            (_, 0) => Count.Of(errors, "error"),
            _ => $"{Count.Of(errors, "error")}, {Count.Of(warnings, "warning")}",
        };
    }

    /// <summary>3 input, 3 internal, 1 instance input; 7 of at most 25.</summary>
    public static string Endpoints(EndpointCount count) =>
        $"{count.Input} input, {count.Internal} internal, {count.InstanceInput} instance input: {count.Total} of at most {EndpointCount.Most}";

    public static string Kind(EndpointKind kind) => kind switch
    {
        EndpointKind.Input => "Input",
        EndpointKind.Internal => "Internal",
        _ => "Instance input",
    };

    public static string Kind(RoleKind kind) => kind switch
    {
        RoleKind.Web => "Web role",
        RoleKind.Worker => "Worker role",
        _ => "Virtual machine role",
    };

    public static string Layout(PackageLayout layout) => layout == PackageLayout.Ctp ? "CTP (plain files)" : "Standard (a packed file for each role)";

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => $"{Number(bytes / 1024d)} KB",
        _ => $"{Number(bytes / 1024d / 1024d)} MB",
    };

    private static string Number(double value) => value.ToString(value < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture);
}
