namespace CimJobs.Tests.Model;

internal enum RequestKind
{
    Send,
    Read,
    Delete,
}
