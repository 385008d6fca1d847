namespace Portal.Web.Components.Board;

/// <summary>In which order the services of a group stand.</summary>
public enum BoardSort
{
    Name,

    /// <summary>What was staged last comes first.</summary>
    Staged,

    /// <summary>What was swapped last comes first.</summary>
    Swapped,
}
