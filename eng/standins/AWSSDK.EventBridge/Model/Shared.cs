// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
namespace Amazon.EventBridge.Model;

public partial class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}
